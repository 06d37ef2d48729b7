package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Relators;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who made an item, by the fields that name them. BibLaTeX has three fields for people whose part
 * another field tells; BibTeX has none, and Zotero calls them collaborators there.
 */
record BibTexPeopleText(BibTexDialect dialect, Record item) {

    private static final List<String> SPARE = List.of("editora", "editorb", "editorc");

    /** The fields and what they say, in the order of the people. */
    Map<String, String> fields() {
        Map<String, List<Creator>> people = new LinkedHashMap<>();
        Map<String, String> parts = new LinkedHashMap<>();
        for (Creator person : item.creators()) {
            String field = field(person.role(), parts);
            people.computeIfAbsent(field, name -> new ArrayList<>()).add(person);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        people.forEach((field, names) -> {
            fields.put(
                    field,
                    names.stream().map(BibTexNameText::of).collect(Collectors.joining(" and ")));
            if (parts.containsKey(field)) {
                fields.put(field + "type", TexEscape.plain(parts.getOrDefault(field, "")));
            }
        });
        return fields;
    }

    /** The field for a role; one of the spare ones is given to it at need. */
    private String field(String role, Map<String, String> parts) {
        // The readers of both take whoever made a video for its director.
        String main = item.type().equals("videoRecording") ? "director" : mainRole();
        if (role.equals(main)) {
            return "author";
        }
        switch (role) {
            case "editor", "translator" -> {
                return role;
            }
            case "bookAuthor" -> {
                return "bookauthor";
            }
            default -> {}
        }
        if (dialect == BibTexDialect.BIBTEX || role.equals("contributor")) {
            return role.equals("seriesEditor") ? "editor" : "collaborator";
        }
        String part = role.equals("seriesEditor") ? "redactor" : role;
        for (String field : SPARE) {
            if (parts.computeIfAbsent(field, name -> part).equals(part)) {
                return field;
            }
        }
        return "collaborator";
    }

    private String mainRole() {
        return ItemTypes.find(item.type()).isPresent() ? Relators.mainRole(item.type()) : "author";
    }
}
