package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.curation.Together;
import cloud.girofle.herbier.library.Batch;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Written;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was done to many things at once, and the way to undo it. */
public final class BatchPage implements Page {

    private static final int PER_PAGE = 50;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading its number
     * @param by who did it, and when
     * @param why in their words, or empty
     * @param count how many things it changed
     * @param lines some of what it did
     * @param pager to the others
     * @param undone who undid it and when, if anybody did
     * @param stayed what stayed then, because somebody had changed it since
     * @param address of the form that undoes it
     */
    public record View(
            Layout layout,
            String heading,
            String by,
            String why,
            String count,
            List<ChangeLines.Line> lines,
            Pager pager,
            Optional<String> undone,
            List<Link> stayed,
            String address) {}

    private final Library library;

    /** A page over that library. */
    public BatchPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return find(library, visit)
                .map(batch -> Answer.shown("batch", view(visit, batch)))
                .orElseGet(() -> unknown(visit));
    }

    /** Where a work is shown. */
    static String address(Links links, long number) {
        return links.desk("lots", String.valueOf(number));
    }

    /** The work that an address names. */
    static Optional<Batch> find(Library library, Visit visit) {
        String number = visit.part("number");
        return number.matches("[1-9]\\d{0,17}")
                ? library.written().batch(Long.parseLong(number))
                : Optional.empty();
    }

    /** Says that there is no such work. */
    static Answer unknown(Visit visit) {
        return ErrorPage.answer(visit, 404, visit.words().get("batch.unknown"));
    }

    /** Who did it, and when. */
    static String by(Visit visit, Batch batch) {
        return signed(visit, "batch.by", batch.author().name(), batch.at());
    }

    /** Who undid it and when, if anybody did. */
    static Optional<String> undone(Visit visit, Batch batch) {
        return batch.undone()
                .map(moment -> signed(visit, "batch.undone", batch.undoneBy(), moment));
    }

    private static String signed(Visit visit, String key, String name, Instant moment) {
        return visit.words().get(key, name, WrittenDate.withTime(moment, visit.words().locale()));
    }

    private View view(Visit visit, Batch batch) {
        Written written = library.written();
        String heading = visit.words().get("batch.heading", batch.number());
        String address = address(visit.links(), batch.number());
        int count = written.countOf(batch);
        int pages = Math.max(1, (count + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(visit.page(), pages);
        ChangeLines lines = new ChangeLines(visit, library);
        return new View(
                Layout.unlisted(visit, heading),
                heading,
                by(visit, batch),
                batch.why(),
                visit.words().get("batch.count", count),
                written.revisionsOf(batch, (page - 1) * PER_PAGE, PER_PAGE).stream()
                        .map(lines::of)
                        .toList(),
                Pager.of(page, pages, at -> address + "?page=" + at),
                undone(visit, batch),
                Together.stayed(written, batch).stream().map(lines::subject).toList(),
                address);
    }
}
