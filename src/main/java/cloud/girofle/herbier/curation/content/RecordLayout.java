package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.TypedRecord;
import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reference that was typed in: {@code references/ID.md}. Its fields by Zotero's names, its
 * abstract below; {@code key} is there for people only, as the address of its page.
 */
final class RecordLayout implements Layout {

    private static final String ABSTRACT = "abstractNote";
    private static final String KEY = "key";

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.RECORD;
    }

    @Override
    public String folder() {
        return "references";
    }

    @Override
    public List<String> keys() {
        return List.of();
    }

    @Override
    public List<String> about(FrontMatter file, String folder) {
        return List.of();
    }

    @Override
    public Map<String, String> content(FrontMatter file) {
        Map<String, String> content = new LinkedHashMap<>();
        file.values().forEach((key, value) -> content.put(key, value.text()));
        List.of(KEY, "author", "created", "changedBy", "changed", "withdrawn")
                .forEach(content::remove);
        content.put(ABSTRACT, file.body());
        if (TypedRecord.read("", content).title().isBlank()) {
            throw new BrokenContentException(file.line("title"), Kind.MISSING, "title");
        }
        return content;
    }

    @Override
    public Head head(Entry entry, References references) {
        Map<String, String> before = new LinkedHashMap<>();
        before.put("title", entry.field("title"));
        before.put(KEY, entry.about());
        Map<String, String> after = new LinkedHashMap<>(entry.content());
        List.of("title", ABSTRACT).forEach(after::remove);
        return new Head(before, after);
    }

    @Override
    public String body(Entry entry, References references) {
        return entry.field(ABSTRACT);
    }
}
