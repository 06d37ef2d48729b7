package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.library.LatestRevision;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some of what people and imports changed, the latest first.
 *
 * @param changes in that order
 * @param older where earlier ones are asked for, if there are any
 */
public record ChangeStream(List<Change> changes, Optional<ChangesAddress> older) {

    /** Something that changed. */
    public sealed interface Change {

        /** When. */
        Instant at();
    }

    /** What people changed. */
    public record Written(LatestRevision latest) implements Change {
        @Override
        public Instant at() {
            return latest.revision().at();
        }
    }

    /** What an import changed. */
    public record Imported(ImportRun run) implements Change {
        @Override
        public Instant at() {
            return run.finished();
        }
    }

    /** As many as that, as an address asks for them. */
    public static ChangeStream read(Library library, ChangesAddress asked, int most) {
        List<LatestRevision> revisions = new ArrayList<>(revisions(library, asked, most + 1));
        List<ImportRun> runs = new ArrayList<>(runs(library, asked, most + 1));
        List<Change> changes = new ArrayList<>();
        ChangesAddress last = asked;
        while (changes.size() < most && !(revisions.isEmpty() && runs.isEmpty())) {
            if (isNext(revisions, runs)) {
                LatestRevision next = revisions.removeFirst();
                changes.add(new Written(next));
                last = last.before(next.revision().number(), last.run());
            } else {
                ImportRun next = runs.removeFirst();
                changes.add(new Imported(next));
                last = last.before(last.revision(), next.number());
            }
        }
        return new ChangeStream(
                changes,
                revisions.isEmpty() && runs.isEmpty() ? Optional.empty() : Optional.of(last));
    }

    /** Whether the first of the revisions is not before the first of the runs. */
    private static boolean isNext(List<LatestRevision> revisions, List<ImportRun> runs) {
        return !revisions.isEmpty()
                && (runs.isEmpty()
                        || !revisions
                                .getFirst()
                                .revision()
                                .at()
                                .isBefore(runs.getFirst().finished()));
    }

    private static List<LatestRevision> revisions(Library library, ChangesAddress asked, int most) {
        return asked.what().equals(ChangesAddress.IMPORT)
                ? List.of()
                : library.written()
                        .latestRevisions(
                                asked.kind(),
                                Optional.of(asked.who()).filter(name -> !name.isEmpty()),
                                asked.revision(),
                                most);
    }

    /** Imports are nobody's and of no kind of things that people write. */
    private static List<ImportRun> runs(Library library, ChangesAddress asked, int most) {
        return asked.kind().isPresent() || !asked.who().isEmpty()
                ? List.of()
                : library.runsBefore(asked.run(), most);
    }
}
