package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Contents;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A thing whose short fields stand in the front matter and whose texts stand below, each but the
 * first under a line that names it: {@code <!-- claims -->}.
 *
 * @param kind of what
 * @param folder of its files
 * @param keys its short fields
 * @param texts its long ones, in order
 * @param needed the field without which there is nothing
 */
record FieldsLayout(
        Subject.Kind kind, String folder, List<String> keys, List<String> texts, String needed)
        implements Layout {

    /** {@code questions/SLUG.md}. */
    static final FieldsLayout QUESTIONS =
            new FieldsLayout(
                    Subject.Kind.QUESTION,
                    "questions",
                    List.of("title", "state", "stateDate", "stateBy", "topics", "language"),
                    List.of("text", "claims", "position", "change", "practice"),
                    "title");

    /** {@code notes/SLUG.md}. */
    static final FieldsLayout NOTES =
            new FieldsLayout(
                    Subject.Kind.NOTE,
                    "notes",
                    List.of(
                            "title",
                            "genre",
                            "summary",
                            "state",
                            "signatures",
                            "introduces",
                            "topics",
                            "language"),
                    List.of("text"),
                    "title");

    /** {@code topics/ID.md}: what is said of a topic in place of the thesaurus. */
    static final FieldsLayout TOPICS =
            new FieldsLayout(
                    Subject.Kind.TOPIC,
                    "topics",
                    List.of(),
                    List.of("definition", "definitionEnglish", "remark"),
                    "definition");

    /** {@code comments/ID.md}. */
    static final FieldsLayout COMMENTS =
            new FieldsLayout(
                    Subject.Kind.COMMENT,
                    "comments",
                    List.of("on", "language"),
                    List.of("text"),
                    "text");

    @Override
    public List<String> about(Sheet file, String folder) {
        return List.of();
    }

    @Override
    public Map<String, String> content(Sheet file) {
        AnnotationLayout.language(file);
        Map<String, String> content = new LinkedHashMap<>();
        keys.forEach(key -> content.put(key, file.value(key).strip()));
        String name = texts.getFirst();
        List<String> lines = new ArrayList<>();
        for (String line : file.body().split("\n", -1)) {
            String next = heading(line);
            if (next.isEmpty()) {
                lines.add(line);
            } else {
                content.put(name, Sheet.trimmed(String.join("\n", lines)));
                lines.clear();
                name = next;
            }
        }
        content.put(name, Sheet.trimmed(String.join("\n", lines)));
        if (content.getOrDefault(needed, "").isBlank()) {
            throw new BrokenContentException(file.line(needed), Kind.MISSING, needed);
        }
        return Contents.known(kind, content);
    }

    @Override
    public Head head(Entry entry, References references) {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        keys.forEach(key -> (key.equals("title") ? before : after).put(key, entry.field(key)));
        return new Head(before, after);
    }

    @Override
    public String body(Entry entry, References references) {
        StringBuilder body = new StringBuilder(Sheet.trimmed(entry.field(texts.getFirst())));
        for (String name : texts.subList(1, texts.size())) {
            String text = Sheet.trimmed(entry.field(name));
            if (!text.isEmpty()) {
                body.append("\n\n<!-- ").append(name).append(" -->\n\n").append(text);
            }
        }
        return Sheet.trimmed(body.toString());
    }

    /** The name of the text that a line begins; empty for any other line. */
    private String heading(String line) {
        return texts.stream()
                .filter(name -> line.strip().equals("<!-- " + name + " -->"))
                .findFirst()
                .orElse("");
    }
}
