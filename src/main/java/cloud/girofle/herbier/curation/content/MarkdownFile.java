package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A thing in a Markdown file of its own: what all such files have in common. */
final class MarkdownFile {

    /** Every layout, those that others refer to first. */
    static final List<Layout> LAYOUTS =
            List.of(
                    new RecordLayout(),
                    new AnnotationLayout(),
                    new ListLayout(),
                    FieldsLayout.QUESTIONS,
                    FieldsLayout.NOTES,
                    FieldsLayout.TOPICS,
                    FieldsLayout.COMMENTS);

    private static final String ENDING = ".md";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final int LONGEST_NAME = 200;

    private static final List<String> SIGNED =
            List.of("author", "created", "changedBy", "changed", "withdrawn");

    private MarkdownFile() {}

    /**
     * What a file says.
     *
     * @param path within the content folder
     * @throws BrokenContentException when it cannot be used
     */
    static Piece read(Layout layout, String path, String text) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String id = name.substring(0, name.length() - ENDING.length());
        if (!isId(id)) {
            throw new BrokenContentException(1, Kind.BAD_NAME, name);
        }
        Sheet file = Sheet.read(text);
        checkKeys(layout, file);
        String above = path.substring(0, path.length() - name.length() - 1);
        String folder = above.equals(layout.folder()) ? "" : above.replaceFirst(".*/", "");
        return new Piece(
                new Subject(layout.kind(), id),
                layout.about(file, folder),
                layout.content(file),
                Optional.of(file.value("withdrawn").strip()).filter(why -> !why.isEmpty()),
                new Piece.Signed(
                        person(file, "author"),
                        moment(file, "created"),
                        person(file, "changedBy"),
                        moment(file, "changed")),
                List.of(),
                new Piece.Place(path, file.line("topics")));
    }

    /** Whether that can name a file, everywhere. */
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Where a thing stands that has no file yet. */
    static String path(Layout layout, Entry entry) {
        String folder =
                layout.kind() == Subject.Kind.ANNOTATION
                        ? layout.folder() + "/" + entry.about()
                        : layout.folder();
        return folder + "/" + entry.subject().id() + ENDING;
    }

    /** A thing as its file has it. */
    static String write(
            Layout layout, Entry entry, Map<String, String> signed, Layout.References references) {
        Layout.Head head = layout.head(entry, references);
        Map<String, String> values = new LinkedHashMap<>(head.before());
        values.putAll(signed);
        values.remove("withdrawn");
        head.after().forEach(values::putIfAbsent);
        values.putAll(signed); // A reason to be out of sight comes last.
        values.replaceAll((key, value) -> Sheet.trimmed(value.replace("\r\n", "\n")));
        String body = layout.body(entry, references).replace("\r\n", "\n").replace('\r', '\n');
        return Sheet.write(values, Sheet.trimmed(body));
    }

    private static void checkKeys(Layout layout, Sheet file) {
        if (layout.keys().isEmpty()) {
            return;
        }
        for (String key : file.names()) {
            if (!layout.keys().contains(key) && !SIGNED.contains(key)) {
                String possible =
                        String.join(", ", layout.keys()) + ", " + String.join(", ", SIGNED);
                throw new BrokenContentException(file.line(key), Kind.UNKNOWN_KEY, key, possible);
            }
        }
    }

    private static String person(Sheet file, String key) {
        String name = file.value(key).strip();
        if (name.length() > LONGEST_NAME || name.contains("\n")) {
            throw new BrokenContentException(file.line(key), Kind.TOO_LONG, key);
        }
        return name;
    }

    private static Optional<Instant> moment(Sheet file, String key) {
        Optional<Instant> moment = Dates.read(file.value(key));
        if (moment.isEmpty() && !file.value(key).isBlank()) {
            throw new BrokenContentException(
                    file.line(key), Kind.BAD_VALUE, key, file.value(key), "2026-11-25T18:30:00Z");
        }
        return moment;
    }
}
