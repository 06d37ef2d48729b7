package cloud.girofle.herbier.web.curator.history;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.history.ChangesAddress;
import cloud.girofle.herbier.web.reader.history.FieldChanges;
import cloud.girofle.herbier.web.reader.history.HistoryLine;
import cloud.girofle.herbier.web.reader.history.HistoryLines;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.stream.Stream;

/** What people put out of sight, by whom and why, and the way back. */
public final class WithdrawnThingsPage implements Page {

    private static final int MOST = 200;

    /** Of so many revisions of a thing, one says who withdrew it. */
    private static final int LOOKED_AT = 50;

    /**
     * A thing that is out of sight.
     *
     * @param line says what, by whom, when and why
     * @param back where it is brought back
     */
    public record Withdrawn(HistoryLine line, String back) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param things the last withdrawn first
     * @param more how many further ones there are
     */
    public record View(Layout layout, List<Withdrawn> things, int more) {}

    private final Library library;

    /** Of that library. */
    public WithdrawnThingsPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        HistoryLines lines = new HistoryLines(visit, library, FieldChanges.Extent.BRIEF);
        List<Entry> entries = library.written().withdrawn();
        return Answer.shown(
                "retired",
                new View(
                        Layout.unlisted(visit, visit.words().get("retired.heading")),
                        entries.stream()
                                .limit(MOST)
                                .flatMap(entry -> withdrawn(visit, lines, entry))
                                .toList(),
                        Math.max(0, entries.size() - MOST)));
    }

    private Stream<Withdrawn> withdrawn(Visit visit, HistoryLines lines, Entry entry) {
        List<Revision> revisions =
                library.written().revisions(entry.subject(), Long.MAX_VALUE, LOOKED_AT);
        String back =
                visit.links()
                        .desk(
                                "versions",
                                ChangesAddress.written(entry.subject().kind()),
                                entry.subject().id());
        return revisions.stream()
                .filter(revision -> revision.act() == Act.WITHDRAWN)
                .findFirst()
                .or(() -> revisions.stream().findFirst())
                .map(revision -> new Withdrawn(lines.of(revision).unchanged(), back))
                .stream();
    }
}
