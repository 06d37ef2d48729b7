package cloud.girofle.herbier.zotero.archive;

import cloud.girofle.herbier.reference.Problem.Kind;
import java.util.List;

/** Nothing of the archive may be taken: which problem it is, and its details. */
final class RefusedArchiveException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<String> details;

    RefusedArchiveException(Kind kind, String... details) {
        super(kind.name());
        this.kind = kind;
        this.details = List.of(details);
    }

    Kind kind() {
        return kind;
    }

    String[] details() {
        return details.toArray(String[]::new);
    }
}
