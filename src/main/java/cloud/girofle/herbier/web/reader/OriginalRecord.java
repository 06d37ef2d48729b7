package cloud.girofle.herbier.web.reader;

import java.util.List;

/**
 * What one source says, beside what the page shows.
 *
 * @param source its name
 * @param href its page
 * @param held whether the source still holds it
 * @param seen since when, and of when its last change is
 * @param localId how the source names it
 * @param differences how many of its fields the reference shows otherwise
 * @param lines what it says; none when it says just what the page shows
 */
public record OriginalRecord(
        String source,
        String href,
        boolean held,
        String seen,
        String localId,
        int differences,
        List<FieldGroup.Line> lines) {

    public OriginalRecord {
        lines = List.copyOf(lines);
    }
}
