package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import java.util.List;

/**
 * What a file held.
 *
 * @param format the recognised format's name as Zotero names it, or empty when none was
 * @param records in the file's order; standalone notes and attachments are records too
 * @param collections each once, parents before their children
 * @param problems in the file's order
 */
public record Export(
        String format, List<Record> records, List<Collection> collections, List<Problem> problems) {

    public Export {
        records = List.copyOf(records);
        collections = List.copyOf(collections);
        problems = List.copyOf(problems);
    }

    /** A file of which nothing was taken, and why. */
    public static Export refused(Problem problem) {
        return new Export("", List.of(), List.of(), List.of(problem));
    }
}
