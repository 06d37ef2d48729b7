package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Correction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a file says of one thing.
 *
 * @param subject which
 * @param about what names the reference it is about: its key, else its citation key; or empty
 * @param content its fields by name
 * @param withdrawn why it is out of sight, if it is; never of a reference, whose corrections say it
 * @param signed who wrote it, and when
 * @param corrections of a reference: its content, each correction with who made it
 * @param place where the file says it
 */
record Piece(
        Subject subject,
        List<String> about,
        Map<String, String> content,
        Optional<String> withdrawn,
        Signed signed,
        List<Correction> corrections,
        Place place) {

    /** Beside the fields of its content, what is remembered of it. */
    static final String WITHDRAWN = "withdrawn";

    /**
     * Who wrote it.
     *
     * @param author who wrote it first, or empty
     * @param created when, if that is said
     * @param changedBy who changed it last, or empty
     * @param changed when, if that is said
     */
    record Signed(
            String author, Optional<Instant> created, String changedBy, Optional<Instant> changed) {

        /** Who signs a change. */
        String last() {
            return changedBy.isEmpty() ? author : changedBy;
        }
    }

    /** A file within the content folder, and the line there. */
    record Place(String path, int line) {}

    Piece {
        content = canonical(subject.kind(), content);
    }

    /** The same of the reference of that key. */
    Piece of(String key) {
        return new Piece(
                new Subject(subject.kind(), key),
                about,
                content,
                withdrawn,
                signed,
                corrections,
                place);
    }

    /** All that counts of it: the same for files that say the same. */
    Map<String, String> said() {
        Map<String, String> said = new TreeMap<>(content);
        withdrawn.ifPresent(why -> said.put(WITHDRAWN, why));
        return said;
    }

    /**
     * A content as files keep it: without blanks around texts, and without empty fields but for
     * corrections, which may empty a field.
     */
    static Map<String, String> canonical(Subject.Kind kind, Map<String, String> content) {
        Map<String, String> canonical = new TreeMap<>();
        content.forEach((name, value) -> {
            String ended = value.replace("\r\n", "\n").replace('\r', '\n');
            String kept = Sheet.trimmed(ended);
            if (!kept.isEmpty() || kind == Subject.Kind.REFERENCE) {
                canonical.put(name, kept);
            }
        });
        return canonical;
    }
}
