package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.library.Batch;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Written;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.stream.Collectors;

/** The latest works on many things at once. */
public final class BatchesPage implements Page {

    private static final int MOST = 100;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param rows the works, the latest first
     */
    public record View(Layout layout, List<Row> rows) {}

    /**
     * A work.
     *
     * @param heading its number
     * @param href where it is shown
     * @param by who did it, and when
     * @param what it did to the first of the things
     * @param count how many things it changed
     * @param why in their words, or empty
     * @param undone whether it was undone
     */
    public record Row(
            String heading,
            String href,
            String by,
            String what,
            String count,
            String why,
            boolean undone) {}

    private final Library library;

    /** A page over that library. */
    public BatchesPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        ChangeLines lines = new ChangeLines(visit, library);
        return Answer.shown(
                "batches",
                new View(
                        Layout.unlisted(visit, visit.words().get("batches.heading")),
                        library.written().batches(MOST).stream()
                                .map(batch -> row(visit, lines, batch))
                                .toList()));
    }

    private Row row(Visit visit, ChangeLines lines, Batch batch) {
        Written written = library.written();
        return new Row(
                visit.words().get("batch.heading", batch.number()),
                BatchPage.address(visit.links(), batch.number()),
                BatchPage.by(visit, batch),
                written.revisionsOf(batch, 0, 1).stream()
                        .map(lines::what)
                        .collect(Collectors.joining()),
                visit.words().number(written.countOf(batch)),
                batch.why(),
                batch.undone().isPresent());
    }
}
