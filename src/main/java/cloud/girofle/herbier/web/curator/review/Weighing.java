package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.curation.Meeting;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Written;
import cloud.girofle.herbier.text.ThreeWay;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a proposal would make of a thing, beside what that is.
 *
 * @param version of the thing; 0 of a new one
 * @param before its content
 * @param after what its content would be, with what others changed meanwhile
 * @param stale whether the thing changed since the proposal was written
 * @param clashes names of the fields that both changed
 */
record Weighing(
        int version,
        Map<String, String> before,
        Map<String, String> after,
        boolean stale,
        List<String> clashes) {

    /**
     * Weighs a proposal against a version of its thing.
     *
     * @param seen that version
     */
    static Weighing of(Library library, Proposal proposal, int seen, ThreeWay.Markers markers) {
        Edit edit = proposal.edit();
        Map<String, String> there = content(library, edit.subject(), seen);
        if (!hasContent(edit.act())) {
            return new Weighing(seen, there, there, false, List.of());
        }
        Optional<Entry> found = library.written().find(edit.subject());
        if (seen == edit.base() || found.isEmpty()) {
            return new Weighing(seen, there, edit.content(), false, List.of());
        }
        Map<String, String> base = content(library, edit.subject(), edit.base());
        Entry now = found.get();
        Entry then =
                new Entry(
                        now.subject(),
                        now.about(),
                        seen,
                        now.author(),
                        now.created(),
                        now.lastAuthor(),
                        now.changed(),
                        now.withdrawn(),
                        there);
        return of(new Outcome.Conflict(then, edit.content(), base), markers);
    }

    /** Weighs it against the thing as it stands now. */
    static Weighing of(Library library, Proposal proposal, ThreeWay.Markers markers) {
        int now = library.written().find(proposal.edit().subject()).map(Entry::version).orElse(0);
        return of(library, proposal, now, markers);
    }

    /** Both versions of a conflict. */
    static Weighing of(Outcome.Conflict conflict, ThreeWay.Markers markers) {
        Meeting meeting = conflict.meeting(markers);
        return new Weighing(
                conflict.theirs().version(),
                conflict.theirs().content(),
                meeting.merged(),
                true,
                meeting.clashes());
    }

    /** The same, whose content would be another. */
    Weighing with(Map<String, String> content) {
        return new Weighing(version, before, content, stale, clashes);
    }

    static boolean hasContent(Act act) {
        return act == Act.SAVED || act == Act.RESTORED;
    }

    private static Map<String, String> content(Library library, Subject subject, int version) {
        Written written = library.written();
        return written.revision(subject, version).map(Revision::content).orElse(Map.of());
    }
}
