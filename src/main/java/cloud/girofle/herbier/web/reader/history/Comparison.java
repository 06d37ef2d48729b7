package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.knowledge.Entry;
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
import java.util.OptionalInt;
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
        int now = written.find(subject).map(Entry::version).orElse(0);
        OptionalInt to = number(visit, TO, now);
        OptionalInt from = number(visit, FROM, to.orElse(now) - 1);
        if (to.isEmpty() || from.isEmpty()) {
            return ErrorPage.answer(visit, 400);
        }
        int older = Math.min(from.getAsInt(), to.getAsInt());
        int newer = Math.max(from.getAsInt(), to.getAsInt());
        Optional<Revision> one = written.revision(subject, older);
        Optional<Revision> other = written.revision(subject, newer);
        if (other.isEmpty() || (one.isEmpty() && older != 0)) {
            return ErrorPage.answer(visit, 404);
        }
        SubjectLinks subjects = new SubjectLinks(visit, library);
        FieldChanges changes = new FieldChanges(visit, library, FieldChanges.Extent.WHOLE);
        HistoryLines lines = new HistoryLines(visit, library, FieldChanges.Extent.BRIEF);
        Link thing = subjects.link(subject, about);
        return Answer.shown(
                "comparison",
                new View(
                        Layout.unlisted(
                                visit, visit.words().get("comparison.title", thing.label())),
                        thing,
                        Stream.of(one, other)
                                .flatMap(Optional::stream)
                                .map(each -> lines.of(each, true, each.version() == now))
                                .toList(),
                        one.isEmpty()
                                ? changes.of(other.get(), Map.of())
                                : changes.between(
                                        subject, one.get().content(), other.get().content()),
                        subjects.history(subject, about)));
    }

    /** As typed, if it is a number; no thing has more versions than an int counts. */
    private static OptionalInt number(Visit visit, String name, int otherwise) {
        Optional<String> typed = visit.query().find(name);
        if (typed.isEmpty()) {
            return OptionalInt.of(Math.max(0, otherwise));
        }
        OptionalLong number = ChangesAddress.number(typed.get());
        return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number.getAsLong())
                : OptionalInt.empty();
    }
}
