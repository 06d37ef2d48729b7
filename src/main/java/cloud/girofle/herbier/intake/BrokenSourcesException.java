package cloud.girofle.herbier.intake;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;

/** {@code sources.yml} cannot be used; nothing was imported. */
public final class BrokenSourcesException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** What is wrong; the details are the arguments of its sentence. */
    public enum Kind {
        /** Not YAML, or not a map of sources: {0} the parser's words. */
        UNREADABLE,
        /** A key that means nothing: {0} the key, {1} those that do. */
        UNKNOWN_KEY,
        /** A source's name that cannot be an address: {0} the name. */
        BAD_SLUG,
        /** A value that the key cannot take: {0} the key, {1} what it takes. */
        BAD_VALUE,
        /** A source that would be followed on two servers: {0} the keys that say so. */
        TWO_LIBRARIES
    }

    private final String file;
    private final int line;
    private final Kind kind;
    private final transient List<String> details;

    BrokenSourcesException(Path file, int line, Kind kind, List<String> details) {
        super("%s, line %d: %s %s".formatted(file, line, kind, String.join(", ", details)));
        this.file = file.toString();
        this.line = line;
        this.kind = kind;
        this.details = List.copyOf(details);
    }

    /** The file, with its folder. */
    public String file() {
        return file;
    }

    /** The line, from 1. */
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
