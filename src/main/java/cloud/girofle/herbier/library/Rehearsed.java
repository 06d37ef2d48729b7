package cloud.girofle.herbier.library;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What a rehearsal wrote, before it is taken back; see {@link Library#rehearse}. */
public final class Rehearsed {

    private final Handle handle;

    Rehearsed(Handle handle) {
        this.handle = handle;
    }

    /** What a run changed, record by record, in the order it came upon them. */
    public List<RecordChange> recordChanges(long run) {
        return RecordChanges.of(handle, run);
    }

    /** On which fields the records that a run joined disagree with those that were there. */
    public List<Disagreement> disagreements(long run) {
        return Runs.disagreements(handle, run);
    }
}
