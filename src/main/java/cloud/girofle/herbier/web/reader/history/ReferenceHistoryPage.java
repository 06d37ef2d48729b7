package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that became of a reference, present or withdrawn, in one line of time: its
 * corrections, its annotations, what imports did to it, with what it was made one.
 */
public final class ReferenceHistoryPage implements Page {

    /** Asks for the versions of what somebody typed in, by its id. */
    static final String TYPED = "saisie";

    private final Library library;

    /** Of references of that library; the part {@code key} of the path says which. */
    public ReferenceHistoryPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        String key = visit.part("key");
        Optional<String> moved = library.movedTo(key);
        if (moved.isPresent()) {
            String now = visit.links().history(visit.links().reference(moved.get()));
            return new Answer.Moved(now, true);
        }
        Subject subject = new Subject(Kind.REFERENCE, key);
        if (library.written().find(subject).isEmpty()) {
            return library.isTakenBack(key)
                    ? ErrorPage.answer(visit, 410, visit.words().get("error.takenBack.sentence"))
                    : ErrorPage.answer(visit, 404);
        }
        Optional<String> typed = visit.query().find(TYPED);
        if (typed.isPresent()) {
            return typed(visit, key, typed.get());
        }
        return Comparison.isAsked(visit.query())
                ? Comparison.answer(visit, library, subject, key)
                : timeline(visit, subject);
    }

    private Answer typed(Visit visit, String key, String id) {
        SubjectLinks subjects = new SubjectLinks(visit, library);
        return library.written()
                .find(new Subject(Kind.RECORD, id))
                .filter(entry -> subjects.living(entry.about()).equals(key))
                .map((Entry entry) ->
                        ThingHistory.answer(visit, library, entry.subject(), entry.about()))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private Answer timeline(Visit visit, Subject subject) {
        String key = subject.id();
        long before = ThingHistory.before(visit);
        List<Revision> found =
                library.written().revisionsAbout(key, before, ThingHistory.PER_PAGE + 1);
        boolean more = found.size() > ThingHistory.PER_PAGE;
        List<Revision> revisions = found.stream().limit(ThingHistory.PER_PAGE).toList();
        HistoryLines lines = new HistoryLines(visit, library, FieldChanges.Extent.BRIEF);
        List<HistoryLine> events =
                new ArrayList<>(
                        new ImportEvents(visit, library, lines)
                                .of(
                                        key,
                                        until(key, before),
                                        more ? revisions.getLast().at() : Instant.MIN));
        List<HistoryLine> shown = new ArrayList<>();
        Set<Subject> seen = new HashSet<>();
        for (Revision revision : revisions) {
            while (!events.isEmpty() && events.getFirst().at().isAfter(revision.at())) {
                shown.add(events.removeFirst());
            }
            boolean isNow = seen.add(revision.subject()) && before == Long.MAX_VALUE;
            shown.add(lines.of(revision, revision.subject().equals(subject), isNow));
        }
        shown.addAll(events);
        return ThingHistory.answer(
                visit, new SubjectLinks(visit, library).reference(key), "", shown, more);
    }

    /** Before which moment imports are to be told on this page. */
    private Instant until(String key, long before) {
        return before == Long.MAX_VALUE
                ? Instant.MAX
                : library.written().revisionsAbout(key, before + 1, 1).stream()
                        .findFirst()
                        .map(Revision::at)
                        .orElse(Instant.MAX);
    }
}
