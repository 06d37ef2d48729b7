package cloud.girofle.herbier.zotero.reading;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file held.
 *
 * @param format the recognised format's name as Zotero names it, or empty when none was
 * @param records in the file's order; standalone notes and attachments are records too
 * @param collections each once, parents before their children
 * @param problems in the file's order
 * @param tagColors the colour that Zotero shows a keyword in, {@code #rrggbb}, by the keyword, in
 *     the order of their ranks
 */
public record Export(
        String format,
        List<Record> records,
        List<Collection> collections,
        List<Problem> problems,
        Map<String, String> tagColors) {

    public Export {
        tagColors = Collections.unmodifiableMap(new LinkedHashMap<>(tagColors));
        records = List.copyOf(records);
        collections = List.copyOf(collections);
        problems = List.copyOf(problems);
    }

    /** An export without colours, as every file format makes. */
    public Export(
            String format,
            List<Record> records,
            List<Collection> collections,
            List<Problem> problems) {
        this(format, records, collections, problems, Map.of());
    }

    /** A file of which nothing was taken, and why. */
    public static Export refused(Problem problem) {
        return new Export("", List.of(), List.of(), List.of(problem));
    }
}
