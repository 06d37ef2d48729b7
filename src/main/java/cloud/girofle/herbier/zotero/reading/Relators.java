package cloud.girofle.herbier.zotero.reading;

import cloud.girofle.herbier.reference.ItemTypes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What librarians call the part a person had in a work: the relators of MARC 21, codes of three
 * letters or words, and those of UNIMARC, numbers. Read from {@code marc-relators.tsv}.
 *
 * @see <a href="https://www.loc.gov/marc/relators/relaterm.html">MARC relators</a>
 */
public final class Relators {

    private record Relator(String term, String role) {}

    private static final Map<String, Relator> RELATORS = read();

    private Relators() {}

    /** Whether the word is a relator, or a role of Zotero's. */
    public static boolean knows(String word) {
        return RELATORS.containsKey(normal(word)) || ItemTypes.isRole(word.strip());
    }

    /**
     * The role in an item of that type: Zotero's, else the relator's name in words, else the word
     * as it is. Whoever made the work has the type's main role: the author of a map is its
     * cartographer.
     */
    public static String role(String type, String word) {
        String written = word.strip();
        if (ItemTypes.isRole(written)) {
            return fitting(type, written);
        }
        Relator relator = RELATORS.get(normal(written));
        if (relator == null) {
            return written;
        }
        return relator.role().isEmpty() ? relator.term() : fitting(type, relator.role());
    }

    /** The role of those who made a work of that type. */
    public static String mainRole(String type) {
        return ItemTypes.find(type).map(known -> known.roles().getFirst()).orElse("author");
    }

    private static String fitting(String type, String role) {
        Optional<ItemTypes.ItemType> known = ItemTypes.find(type);
        boolean misfit = known.isPresent() && !known.get().roles().contains(role);
        return misfit && (role.equals("author") || role.equals("creator")) ? mainRole(type) : role;
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[.,:;]+$", "");
    }

    private static Map<String, Relator> read() {
        Map<String, Relator> relators = new HashMap<>();
        TsvTable.read(Relators.class, "marc-relators.tsv")
                .forEach((codes, meaning) -> {
                    int tab = meaning.indexOf('\t');
                    String term = tab < 0 ? meaning : meaning.substring(0, tab);
                    Relator relator = new Relator(term, tab < 0 ? "" : meaning.substring(tab + 1));
                    relators.put(term, relator);
                    for (String code : codes.split(" ", -1)) {
                        relators.put(code, relator);
                    }
                });
        return Map.copyOf(relators);
    }
}
