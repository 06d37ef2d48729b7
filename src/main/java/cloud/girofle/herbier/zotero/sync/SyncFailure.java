package cloud.girofle.herbier.zotero.sync;

import cloud.girofle.herbier.reference.Problem;
import java.io.Serial;
import java.util.List;

/** A sync cannot go on: why, for people. Never leaves the rooms that ask servers. */
public final class SyncFailure extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final Problem.Kind kind;
    private final transient List<String> details;

    /** What happened, with the arguments of its sentence. */
    public SyncFailure(Problem.Kind kind, String... details) {
        super(kind + " " + String.join(", ", details));
        this.kind = kind;
        this.details = List.of(details);
    }

    /** What becomes of it in the report. */
    public Problem problem(String library) {
        return new Problem(library, "", kind, details);
    }
}
