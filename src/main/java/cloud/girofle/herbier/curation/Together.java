package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Batch;
import cloud.girofle.herbier.library.Penning;
import cloud.girofle.herbier.library.Penning.Signature;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.library.Written;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was done to many things at once.
 *
 * @param batch its number; 0 where nothing was to be done
 * @param changed the things that are others now
 * @param kept of a work that is undone, the things that somebody changed since and that stay, in
 *     part or whole, as they are
 */
public record Together(long batch, List<Subject> changed, List<Subject> kept) {

    /** What is to be done to each of many things. */
    @FunctionalInterface
    public interface Change {

        /**
         * What one becomes.
         *
         * @param content what it is, in a map that may be changed and handed back
         */
        Map<String, String> of(Subject subject, Map<String, String> content);
    }

    static final Together NOTHING = new Together(0, List.of(), List.of());

    public Together {
        changed = List.copyOf(changed);
        kept = List.copyOf(kept);
    }

    /**
     * Of a work that was undone, the things that stayed then, in part or whole, because somebody
     * had changed them since; none of a work that stands.
     */
    public static List<Subject> stayed(Written written, Batch work) {
        return work.undone()
                .map(moment ->
                        written.revisionsOf(work).stream()
                                .filter(revision -> stayed(written, revision, moment))
                                .map(Revision::subject)
                                .toList())
                .orElse(List.of());
    }

    private static boolean stayed(Written written, Revision done, Instant moment) {
        List<Revision> all = written.revisions(done.subject());
        Map<String, String> before =
                all.stream()
                        .filter(each -> each.version() == done.version() - 1)
                        .findFirst()
                        .map(Revision::content)
                        .orElse(Map.of());
        return all.stream()
                .filter(each -> !each.at().isAfter(moment))
                .filter(each -> each.act() != Act.UNDONE || each.at().isBefore(moment))
                .findFirst()
                .filter(then -> !without(done.content(), before, then.content()).isWhole())
                .isPresent();
    }

    /** Such a work, within one transaction. */
    static final class Work {

        private final Penning penning;
        private final Author author;
        private long batch;

        Work(Writing writing, Author author) {
            this.penning = writing.penning();
            this.author = author;
        }

        Together change(List<Subject> subjects, Change change, String why) {
            List<Subject> changed = new ArrayList<>();
            for (Subject subject : subjects) {
                Optional<Entry> found = penning.find(subject).or(() -> begun(subject));
                if (found.isEmpty()) {
                    continue;
                }
                Entry now = found.get();
                Map<String, String> content =
                        change.of(subject, new LinkedHashMap<>(now.content()));
                if (!content.equals(now.content())) {
                    save(now, Act.SAVED, content, now.withdrawn(), why);
                    changed.add(subject);
                }
            }
            return new Together(batch, changed, List.of());
        }

        /** Of a keyword, which is there before anything is said of it. */
        private Optional<Entry> begun(Subject subject) {
            Author nobody = Author.named("");
            return subject.kind() != Subject.Kind.KEYWORD
                    ? Optional.empty()
                    : Optional.of(
                            new Entry(
                                    subject,
                                    "",
                                    0,
                                    nobody,
                                    Instant.EPOCH,
                                    nobody,
                                    Instant.EPOCH,
                                    false,
                                    Map.of()));
        }

        Together undo(long number) {
            Optional<Batch> work = penning.batch(number).filter(each -> each.undone().isEmpty());
            if (work.isEmpty()) {
                return NOTHING;
            }
            List<Subject> changed = new ArrayList<>();
            List<Subject> kept = new ArrayList<>();
            for (Revision revision : penning.revisionsOf(work.get()).reversed()) {
                Entry now = penning.find(revision.subject()).orElseThrow();
                Map<String, String> before =
                        penning.revision(revision.subject(), revision.version() - 1)
                                .map(Revision::content)
                                .orElse(Map.of());
                Without left = without(revision.content(), before, now.content());
                if (!left.content().equals(now.content())) {
                    save(now, Act.UNDONE, left.content(), now.withdrawn(), work.get().why());
                    changed.add(revision.subject());
                }
                if (!left.isWhole()) {
                    kept.add(revision.subject());
                }
            }
            penning.undone(work.get(), author);
            return new Together(batch, changed, kept);
        }

        private void save(
                Entry now, Act act, Map<String, String> content, boolean withdrawn, String why) {
            if (batch == 0) {
                batch = penning.begin(author, why);
            }
            penning.save(
                    now.subject(),
                    now.about(),
                    act,
                    content,
                    withdrawn,
                    new Signature(author, "", why, batch));
        }
    }

    /**
     * The content without what a work did.
     *
     * @param content what is left
     * @param isWhole whether all of it was taken back: a field that somebody changed since stays
     */
    private record Without(Map<String, String> content, boolean isWhole) {}

    private static Without without(
            Map<String, String> done, Map<String, String> before, Map<String, String> now) {
        Meeting meeting = Meeting.of(done, before, now);
        Map<String, String> content = new LinkedHashMap<>(meeting.merged());
        for (String clash : meeting.clashes()) {
            content.remove(clash);
            Optional.ofNullable(now.get(clash)).ifPresent(value -> content.put(clash, value));
        }
        return new Without(content, meeting.clashes().isEmpty());
    }
}
