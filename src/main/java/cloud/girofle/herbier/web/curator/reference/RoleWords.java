package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.CreatorLines;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Creators as people write them, a line for each, with the role in words: {@code Traducteur·ice :
 * Lopez, Fanny}. Read in either language, and as Zotero names roles; a line without a role is of
 * the main one of its type. A name whose own words hold a colon needs a role before it.
 */
final class RoleWords {

    /** What people write besides the words of the site. */
    private static final Map<String, String> ALSO =
            Map.ofEntries(
                    Map.entry("auteur", "author"),
                    Map.entry("autrice", "author"),
                    Map.entry("auteure", "author"),
                    Map.entry("editeur", "editor"),
                    Map.entry("editrice", "editor"),
                    Map.entry("direction", "editor"),
                    Map.entry("dir", "editor"),
                    Map.entry("traducteur", "translator"),
                    Map.entry("traductrice", "translator"),
                    Map.entry("traduction", "translator"),
                    Map.entry("trad", "translator"),
                    Map.entry("realisation", "director"),
                    Map.entry("realisateur", "director"),
                    Map.entry("realisatrice", "director"),
                    Map.entry("contributeur", "contributor"),
                    Map.entry("contributrice", "contributor"),
                    Map.entry("prefacier", "contributor"),
                    Map.entry("preface", "contributor"));

    private static final Map<String, String> ROLES = roles();

    /**
     * What was read.
     *
     * @param creators in their order
     * @param unknown words that stand where a role would, and are none
     */
    record Read(List<Creator> creators, List<String> unknown) {}

    private final Messages words;

    RoleWords(Messages words) {
        this.words = words;
    }

    /** The lines, in the reader's words. */
    String write(List<Creator> creators) {
        return creators.stream()
                .map((Creator creator) ->
                        words.find("role." + creator.role()).orElse(creator.role())
                                + " : "
                                + name(creator))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads them.
     *
     * @param type of the item
     * @param known roles that are kept besides those of Zotero, as a source wrote them
     */
    Read read(String lines, String type, List<Creator> known) {
        String main = ItemTypes.find(type).map(each -> each.roles().getFirst()).orElse("author");
        List<Creator> creators = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String line : lines.lines().map(String::strip).toList()) {
            int colon = line.indexOf(':');
            String before = colon < 0 ? "" : line.substring(0, colon).strip();
            Optional<String> role = before.isEmpty() ? Optional.of(main) : role(before, known);
            if (role.isEmpty()) {
                unknown.add(before);
            }
            CreatorLines.read("author: " + line.substring(colon + 1).strip()).stream()
                    .map(named ->
                            new Creator(role.orElse(main), named.lastName(), named.firstName()))
                    .forEach(creators::add);
        }
        return new Read(creators, unknown);
    }

    /** The words of the roles of a type, for those who write. */
    List<String> of(String type) {
        return ItemTypes.find(type)
                .map(each -> each.roles().stream())
                .orElseGet(() -> List.of("author", "editor", "translator").stream())
                .map(role -> words.get("role." + role))
                .toList();
    }

    private static Optional<String> role(String written, List<Creator> known) {
        return known.stream()
                .map(Creator::role)
                .filter(written::equals)
                .findFirst()
                .or(() -> Optional.ofNullable(ROLES.get(Fold.words(written))));
    }

    private static String name(Creator creator) {
        String line = CreatorLines.write(List.of(creator));
        return line.substring(creator.role().length() + 1).strip();
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new HashMap<>(ALSO);
        for (ItemTypes.ItemType type : ItemTypes.all().values()) {
            for (String role : type.roles()) {
                roles.put(Fold.words(role), role);
                for (SiteLanguage language : SiteLanguage.values()) {
                    for (String form : List.of("role.", "roles.")) {
                        language.words()
                                .find(form + role)
                                .ifPresent(word -> roles.putIfAbsent(Fold.words(word), role));
                    }
                }
            }
        }
        return Map.copyOf(roles);
    }
}
