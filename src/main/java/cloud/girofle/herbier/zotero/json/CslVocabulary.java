package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.ItemTypes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What CSL's words are called in Zotero, read from {@code csl-vocabulary.tsv}. One CSL word stands
 * for several of Zotero's: which one depends on the item's type.
 */
public final class CslVocabulary {

    /** What a CSL word names. */
    public enum Kind {
        /** An item type. */
        TYPE,
        /** An item type that Zotero has only a near relation of. */
        LIKE,
        /** A variable that holds text or a number. */
        TEXT,
        /** A variable that holds a date. */
        DATE,
        /** A variable that holds people. */
        NAME
    }

    /**
     * A CSL word.
     *
     * @param kind what it names
     * @param zotero Zotero's words for it, the usual one first
     */
    public record Word(Kind kind, List<String> zotero) {

        public Word {
            zotero = List.copyOf(zotero);
        }

        /** Zotero's usual word. */
        public String usual() {
            return zotero.getFirst();
        }
    }

    private static final Map<String, Word> TYPES = new LinkedHashMap<>();
    private static final Map<String, Word> VARIABLES = new LinkedHashMap<>();

    static {
        read();
    }

    private CslVocabulary() {}

    /** The CSL type of that name. */
    static Optional<Word> type(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** The CSL variable of that name, if Zotero has any field or role for it. */
    static Optional<Word> variable(String name) {
        return Optional.ofNullable(VARIABLES.get(name));
    }

    /** Every variable that Zotero has a field or role for, by its name. */
    public static Map<String, Word> variables() {
        return Collections.unmodifiableMap(VARIABLES);
    }

    /** What CSL calls a Zotero type; the type itself where it has no word for it. */
    public static String cslType(String type) {
        List<String> words =
                TYPES.entrySet().stream()
                        .filter(row -> row.getValue().kind() == Kind.TYPE)
                        .filter(row -> row.getValue().zotero().contains(type))
                        .map(Map.Entry::getKey)
                        .toList();
        return words.stream()
                .filter(word -> type(word).filter(it -> it.usual().equals(type)).isPresent())
                .findFirst()
                .or(() -> words.stream().findFirst())
                .orElse(type);
    }

    /** Whether an item may begin with that name; the objects inside an item never do. */
    static boolean opensItem(String name) {
        return name.equals("id") || name.equals("type") || VARIABLES.containsKey(name);
    }

    /** The words among those that the Zotero type has a role for. */
    public static List<String> roles(String type, Word variable) {
        List<String> roles = ItemTypes.find(type).map(ItemTypes.ItemType::roles).orElse(List.of());
        return variable.zotero().stream().filter(roles::contains).toList();
    }

    /** The type's own names for the base fields among those that it has. */
    public static List<String> fields(String type, Word variable) {
        return ItemTypes.find(type).stream()
                .flatMap(known ->
                        variable.zotero().stream().flatMap(base -> known.fieldFor(base).stream()))
                .toList();
    }

    /** The first of these names, if there is any: asked of every value that is written. */
    public static Optional<String> field(String type, Word variable) {
        Optional<ItemTypes.ItemType> known = ItemTypes.find(type);
        if (known.isPresent()) {
            for (String base : variable.zotero()) {
                Optional<String> own = known.get().fieldFor(base);
                if (own.isPresent()) {
                    return own;
                }
            }
        }
        return Optional.empty();
    }

    private static void read() {
        try (InputStream in =
                        Objects.requireNonNull(
                                CslVocabulary.class.getResourceAsStream("csl-vocabulary.tsv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    List<String> cells = List.of(line.split("\t", -1));
                    Kind kind = Kind.valueOf(cells.get(0).toUpperCase(Locale.ROOT));
                    Word word = new Word(kind, List.of(cells.get(2).split(" ", -1)));
                    boolean type = kind == Kind.TYPE || kind == Kind.LIKE;
                    (type ? TYPES : VARIABLES).put(cells.get(1), word);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
