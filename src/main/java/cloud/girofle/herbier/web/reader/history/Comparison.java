package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Written;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Shows what two versions of a thing say, one beside the other: {@code ?de=1&a=3}. */
public final class Comparison {

    private static final String FROM = "de";
    private static final String TO = "a";

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param thing that has versions
     * @param versions the two of them, the older first; only one where it is compared with nothing
     * @param changes from one to the other
     * @param history where all versions stand
     */
    public record View(
            Layout layout,
            Link thing,
            List<HistoryLine> versions,
            List<FieldChange> changes,
            String history) {}

    private Comparison() {}

    /** What asks to compare two versions; version 0 is the thing before anybody wrote it. */
    static String query(int from, int to) {
        return FROM + "=" + from + "&" + TO + "=" + to;
    }

    /** Whether that is asked for. */
    static boolean isAsked(Query query) {
        return query.find(TO).isPresent() || query.find(FROM).isPresent();
    }

    /** The comparison that is asked for, whichever version is named first. */
    static Answer answer(Visit visit, Library library, Subject subject, String about) {
        Written written = library.written();
        OptionalLong to = number(visit, TO);
        OptionalLong from = number(visit, FROM);
        if (to.isEmpty() || from.isEmpty()) {
            return ErrorPage.answer(visit, 400);
        }
        int older = (int) Math.min(from.getAsLong(), to.getAsLong());
        int newer = (int) Math.max(from.getAsLong(), to.getAsLong());
        Optional<Revision> one = written.revision(subject, older);
        Optional<Revision> other = written.revision(subject, newer);
        if (other.isEmpty() || (one.isEmpty() && older != 0)) {
            return ErrorPage.answer(visit, 404);
        }
        SubjectLinks subjects = new SubjectLinks(visit, library);
        FieldChanges changes = new FieldChanges(visit, library, FieldChanges.Extent.WHOLE);
        HistoryLines lines = new HistoryLines(visit, library, FieldChanges.Extent.BRIEF);
        Link thing = subjects.link(subject, about);
        boolean isNow =
                written.find(subject).filter(entry -> entry.version() == newer).isPresent();
        return Answer.shown(
                "comparison",
                new View(
                        Layout.unlisted(
                                visit, visit.words().get("comparison.title", thing.label())),
                        thing,
                        Stream.of(one, other)
                                .flatMap(Optional::stream)
                                .map(each ->
                                        lines.of(each, true, isNow && each.version() == newer))
                                .toList(),
                        one.isEmpty()
                                ? changes.of(other.get(), Map.of())
                                : changes.between(
                                        subject, one.get().content(), other.get().content()),
                        subjects.history(subject, about)));
    }

    /** As typed; no thing has so many versions as are more than an int counts. */
    private static OptionalLong number(Visit visit, String name) {
        OptionalLong number = ChangesAddress.number(visit.query().find(name).orElse(""));
        return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE
                ? number
                : OptionalLong.empty();
    }
}
