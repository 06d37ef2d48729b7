package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.TypedRecord;
import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A reference that was typed in: {@code references/ID.md}. Its fields by Zotero's names, its
 * abstract below; {@code key} is there for people only, as the address of its page.
 */
final class RecordLayout implements Layout {

    private static final String ABSTRACT = "abstractNote";
    private static final String KEY = "key";

    /** Fields of other names than Zotero's, which a source may have: {@code name: value}. */
    private static final String OTHERS = "others";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,49}");

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
    public List<String> about(Sheet file, String folder) {
        return List.of();
    }

    @Override
    public Map<String, String> content(Sheet file) {
        Map<String, String> content = new LinkedHashMap<>();
        file.names().forEach(name -> content.put(name, file.value(name)));
        List.of(KEY, OTHERS, "author", "created", "changedBy", "changed", "withdrawn")
                .forEach(content::remove);
        file.value(OTHERS)
                .lines()
                .map(line -> line.split(": ", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> content.put(parts[0], parts[1]));
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
        List<String> others =
                after.keySet().stream()
                        .filter(name -> !NAME.matcher(name).matches())
                        .map(name -> name + ": " + after.get(name))
                        .toList();
        after.keySet().removeIf(name -> !NAME.matcher(name).matches());
        after.put(OTHERS, String.join("\n", others));
        return new Head(before, after);
    }

    @Override
    public String body(Entry entry, References references) {
        return entry.field(ABSTRACT);
    }
}
