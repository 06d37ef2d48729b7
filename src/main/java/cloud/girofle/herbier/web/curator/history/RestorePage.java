package cloud.girofle.herbier.web.curator.history;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.history.ChangesAddress;
import cloud.girofle.herbier.web.reader.history.FieldChange;
import cloud.girofle.herbier.web.reader.history.FieldChanges;
import cloud.girofle.herbier.web.reader.history.SubjectLinks;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Shows what would change if a thing became again what it was in a version ({@code ?version=3}) or,
 * without one, if what is withdrawn came back; and asks why.
 */
public final class RestorePage implements Page {

    /** What the form sends: the version that was seen, and the reason. */
    static final String BASE = "base";

    static final String WHY = "raison";

    /** The longest reason taken, in characters. */
    static final int LONGEST_WHY = 500;

    private static final String VERSION = "version";

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param thing that is restored
     * @param history where its versions stand
     * @param address that the form is sent to
     * @param version that is restored; 0 where the thing is brought back as it is
     * @param base the version it has now
     * @param returns whether it would come back into sight
     * @param changes that would be made
     * @param proposes whether they would wait for a curator's word
     * @param why as typed
     * @param notices what went wrong, a sentence each
     */
    public record View(
            Layout layout,
            Link thing,
            String history,
            String address,
            int version,
            int base,
            boolean returns,
            List<FieldChange> changes,
            boolean proposes,
            String why,
            List<String> notices) {

        /** Whether there is anything to be done. */
        public boolean changesAnything() {
            return returns || !changes.isEmpty();
        }
    }

    /**
     * What is asked for.
     *
     * @param entry as it stands
     * @param version that is restored; empty where the thing is brought back as it is
     */
    record Asked(Entry entry, Optional<Revision> version) {

        boolean isWithdrawn() {
            return entry.withdrawn() || entry.content().containsKey(Correction.WITHDRAWN);
        }
    }

    private final Library library;

    /** Of that library. */
    public RestorePage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return find(visit)
                .map(asked -> show(visit, asked, "", List.of()))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    /** The page again, with what was typed and what is to be said of it. */
    Answer show(Visit visit, Asked asked, String why, List<String> notices) {
        Subject subject = asked.entry().subject();
        SubjectLinks subjects = new SubjectLinks(visit, library);
        String history = subjects.history(subject, asked.entry().about());
        if (asked.version().isEmpty() && !asked.isWithdrawn()) {
            return new Answer.Moved(history, false); // Nothing is to be brought back.
        }
        int version = asked.version().map(Revision::version).orElse(0);
        String address =
                visit.links().desk("versions", ChangesAddress.written(subject.kind()), subject.id())
                        + (version == 0 ? "" : "?" + VERSION + "=" + version);
        String heading =
                version == 0
                        ? visit.words().get("restore.back")
                        : visit.words().get("restore.heading", version);
        return Answer.shown(
                "restore",
                new View(
                        Layout.unlisted(visit, heading),
                        subjects.link(subject, asked.entry().about()),
                        history,
                        address,
                        version,
                        asked.entry().version(),
                        version == 0 || asked.entry().withdrawn(),
                        changes(visit, asked),
                        !visit.account().role().includes(Role.CURATOR),
                        why,
                        notices));
    }

    /** What the address names, if it is there. */
    Optional<Asked> find(Visit visit) {
        Optional<Entry> entry =
                Arrays.stream(Subject.Kind.values())
                        .filter(kind -> ChangesAddress.written(kind).equals(visit.part("kind")))
                        .findFirst()
                        .flatMap(kind ->
                                library.written().find(new Subject(kind, visit.part("id"))));
        Optional<String> version = visit.query().find(VERSION);
        return version.isEmpty()
                ? entry.map(each -> new Asked(each, Optional.empty()))
                : entry.flatMap(each ->
                        revision(each.subject(), version.get())
                                .map(revision -> new Asked(each, Optional.of(revision))));
    }

    private Optional<Revision> revision(Subject subject, String typed) {
        return typed.matches("\\d{1,9}")
                ? library.written().revision(subject, Integer.parseInt(typed))
                : Optional.empty();
    }

    private List<FieldChange> changes(Visit visit, Asked asked) {
        return asked.version()
                .map(revision ->
                        new FieldChanges(visit, library, FieldChanges.Extent.WHOLE)
                                .between(
                                        asked.entry().subject(),
                                        asked.entry().content(),
                                        revision.content()))
                .orElse(List.of());
    }
}
