package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of one thing, the latest first, or two of them compared. */
public final class ThingHistory {

    /** So few that the page keeps to its budget. */
    static final int PER_PAGE = 12;

    private static final String BEFORE = "avant";

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param thing that has versions
     * @param typed id of what was typed in, where the page is about that; or empty
     * @param lines the latest first
     * @param proposed the two versions that are compared where nothing else is chosen, the later
     *     first; none where there are no two
     * @param older where earlier ones stand, if there are any
     * @param latest where the latest stand, if they are elsewhere
     */
    public record View(
            Layout layout,
            Link thing,
            String typed,
            List<HistoryLine> lines,
            List<Integer> proposed,
            Optional<String> older,
            Optional<String> latest) {

        /** Whether there are two versions to compare. */
        public boolean isComparable() {
            return proposed.size() > 1;
        }

        /** Whether a version is the one compared from, or to, where nothing else is chosen. */
        public boolean isProposed(HistoryLine line, int place) {
            return isComparable() && proposed.get(place) == line.version();
        }
    }

    private ThingHistory() {}

    /**
     * The answer to a visit.
     *
     * @param about key of the reference it is about, or empty
     */
    static Answer answer(Visit visit, Library library, Subject subject, String about) {
        if (Comparison.isAsked(visit.query())) {
            return Comparison.answer(visit, library, subject, about);
        }
        HistoryLines lines = new HistoryLines(visit, library, FieldChanges.Extent.BRIEF);
        List<Revision> found = library.written().revisions(subject, before(visit), PER_PAGE + 1);
        List<HistoryLine> shown = new ArrayList<>();
        for (Revision revision : found.stream().limit(PER_PAGE).toList()) {
            boolean isNow = shown.isEmpty() && before(visit) == Long.MAX_VALUE;
            shown.add(lines.of(revision, true, isNow));
        }
        Link thing = new SubjectLinks(visit, library).link(subject, about);
        String typed = subject.kind() == Subject.Kind.RECORD ? subject.id() : "";
        return answer(visit, thing, typed, shown, found.size() > PER_PAGE);
    }

    static Answer answer(
            Visit visit, Link thing, String typed, List<HistoryLine> lines, boolean more) {
        String path = visit.links().to(visit.path());
        String own =
                typed.isEmpty()
                        ? ""
                        : ReferenceHistoryPage.TYPED
                                + "="
                                + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        String first = own.isEmpty() ? path : path + "?" + own;
        Optional<String> older =
                lines.stream()
                        .filter(line -> more && line.number() > 0)
                        .reduce((one, next) -> next)
                        .map(last ->
                                first + (own.isEmpty() ? "?" : "&") + BEFORE + "=" + last.number());
        return Answer.shown(
                "history",
                new View(
                        Layout.unlisted(visit, visit.words().get("history.title", thing.label())),
                        thing,
                        typed,
                        lines,
                        lines.stream()
                                .map(HistoryLine::version)
                                .filter(version -> version > 0)
                                .limit(2)
                                .toList(),
                        older,
                        before(visit) == Long.MAX_VALUE ? Optional.empty() : Optional.of(first)));
    }

    /** Only revisions with a lower number are asked for. */
    static long before(Visit visit) {
        return ChangesAddress.number(visit.query().find(BEFORE).orElse("")).orElse(Long.MAX_VALUE);
    }
}
