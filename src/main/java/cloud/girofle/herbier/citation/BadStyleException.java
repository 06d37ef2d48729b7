package cloud.girofle.herbier.citation;

import cloud.girofle.herbier.citation.StyleProblem.Kind;
import java.util.List;

/** A file that is no style to be used. */
final class BadStyleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<String> details;

    BadStyleException(Kind kind, String... details) {
        super(kind + " " + String.join(" ", details));
        this.kind = kind;
        this.details = List.of(details);
    }

    StyleProblem in(String file) {
        return new StyleProblem(file, kind, details);
    }
}
