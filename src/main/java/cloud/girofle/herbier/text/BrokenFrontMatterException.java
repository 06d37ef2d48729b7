package cloud.girofle.herbier.text;

import java.io.Serial;
import java.util.List;

/** A Markdown file's front matter cannot be read; nothing of the file was taken. */
public final class BrokenFrontMatterException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** What is wrong; the details are the arguments of its sentence {@code cli.front.KIND}. */
    public enum Kind {
        /** The first line is not {@code ---}. */
        NO_BEGINNING,
        /** No second line {@code ---}. */
        NO_END,
        /** Longer than {0} characters. */
        TOO_LONG,
        /** Not YAML: {0} the parser's words. */
        SYNTAX,
        /** YAML, but not {@code key: value} on each line. */
        NO_FIELDS,
        /** A value that is neither a text nor a list of texts, or an alias of another: {0} key. */
        BAD_VALUE
    }

    private final int line;
    private final Kind kind;
    private final transient List<String> details;

    BrokenFrontMatterException(int line, Kind kind, String... details) {
        super("line %d: %s %s".formatted(line, kind, String.join(", ", details)));
        this.line = line;
        this.kind = kind;
        this.details = List.of(details);
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The arguments of the sentence. */
    public List<String> details() {
        return details;
    }
}
