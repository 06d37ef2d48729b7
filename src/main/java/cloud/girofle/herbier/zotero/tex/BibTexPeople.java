package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.ItemTypes.ItemType;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people of one entry, each in the role that its field tells: {@code editora} in that of {@code
 * editoratype}. Not thread-safe.
 */
final class BibTexPeople {

    /** Fields whose people have a part in the work that Zotero has no word for. */
    private static final Set<String> OTHER_PARTS =
            Set.of("afterword", "annotator", "foreword", "introduction");

    private final BibTexEntry entry;
    private final String type;
    private final Problems problems;
    private final List<Creator> creators = new ArrayList<>();

    /** Fields that end with « and others », who are nobody. */
    private final Map<String, String> unfinished = new LinkedHashMap<>();

    BibTexPeople(BibTexEntry entry, String type, Problems problems) {
        this.entry = entry;
        this.type = type;
        this.problems = problems;
    }

    List<Creator> creators() {
        return creators;
    }

    Map<String, String> unfinished() {
        return unfinished;
    }

    /** Whether the field tells people's part in other people's fields, and is read with those. */
    boolean isTold(String name) {
        return name.matches("editor[abc]?type") && entry.has(name.substring(0, name.length() - 4));
    }

    /** Takes the people of a field; false where it is no field of people. */
    boolean take(String name, List<String> values) {
        Optional<String> role = role(name);
        role.ifPresent(known -> people(name, known, values));
        return role.isPresent();
    }

    private Optional<String> role(String name) {
        return switch (name) {
            case "author" -> Optional.of(mainRole());
            case "editor", "editora", "editorb", "editorc" ->
                    Optional.of(editor(TexText.words(entry.first(name + "type"))));
            case "translator" -> Optional.of("translator");
            case "collaborator", "contributor" -> Optional.of("contributor");
            case "bookauthor" -> Optional.of("bookAuthor");
            case "commentator" -> Optional.of(has("commenter") ? "commenter" : "commentator");
            default -> OTHER_PARTS.contains(name) ? Optional.of(name) : Optional.empty();
        };
    }

    /** Whoever made a video has Zotero's first role there, but is written as its director. */
    private String mainRole() {
        if (type.equals("videoRecording")) {
            return "director";
        }
        return ItemTypes.find(type).map(known -> known.roles().getFirst()).orElse("author");
    }

    /** Zotero writes whoever is neither an author nor an editor as a collaborator. */
    private String editor(String part) {
        return switch (part.toLowerCase(Locale.ROOT)) {
            case "", "editor" -> "editor";
            case "collaborator" -> "contributor";
            case "redactor" -> has("seriesEditor") ? "seriesEditor" : "editor";
            default -> part;
        };
    }

    private boolean has(String role) {
        List<String> roles = ItemTypes.find(type).map(ItemType::roles).orElse(List.of());
        return roles.contains(role);
    }

    /** People are added up; « and others » is kept as written, as it names nobody. */
    private void people(String name, String role, List<String> values) {
        if (values.stream().distinct().count() > 1) {
            problems.tell(entry.place(), Kind.REPEATED_FIELD, name);
        }
        if (!ItemTypes.isRole(role)) {
            problems.tellOnce(entry.place(), Kind.UNKNOWN_ROLE, role);
        }
        for (String names : new LinkedHashSet<>(values)) {
            BibTexNames read = BibTexNames.read(role, names);
            creators.addAll(read.creators());
            if (read.others()) {
                unfinished.put("bibtex:" + name, TexText.words(names));
            }
        }
    }
}
