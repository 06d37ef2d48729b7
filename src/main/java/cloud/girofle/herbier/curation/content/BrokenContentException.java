package cloud.girofle.herbier.curation.content;

import java.io.Serial;
import java.util.List;

/** A file, or a row of one, that cannot be used; caught where its path is known. */
final class BrokenContentException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    private final int line;
    private final ContentProblem.Kind kind;
    private final transient List<String> details;

    BrokenContentException(int line, ContentProblem.Kind kind, String... details) {
        super("line %d: %s %s".formatted(line, kind, String.join(", ", details)));
        this.line = line;
        this.kind = kind;
        this.details = List.of(details);
    }

    ContentProblem in(String file) {
        return new ContentProblem(file, line, kind, details);
    }
}
