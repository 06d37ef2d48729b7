package cloud.girofle.herbier.curation;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;

/** A thesaurus file cannot be used; nothing of it was taken. */
public final class BrokenThesaurusException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** What is wrong; the details are the arguments of its sentence. */
    public enum Kind {
        /** It is there and cannot be opened: {0} the system's words. */
        UNREADABLE,
        /** Another encoding. */
        NOT_UTF8,
        /** Not Turtle: {0} the parser's words. */
        SYNTAX,
        /** Turtle, and no concept. */
        EMPTY,
        /** A concept whose name cannot be an address: {0} its URI. */
        BAD_ID,
        /** A property that SKOS has not: {0} the concept, {1} the property. */
        UNKNOWN_PROPERTY,
        /** A value that the property cannot take: {0} the concept, {1} the property, {2} it. */
        BAD_VALUE,
        /** No {@code skos:prefLabel} in French: {0} the concept. */
        NO_FRENCH_NAME,
        /** Two in one language: {0} the concept, {1} the language, {2} and {3} the names. */
        TWO_NAMES,
        /** A concept that the file does not describe: {0} who leads to it, {1} its id. */
        UNKNOWN_TOPIC,
        /** A concept above itself: {0} the way from it to it. */
        CIRCLE
    }

    private final String file;
    private final int line;
    private final Kind kind;
    private final transient List<String> details;

    BrokenThesaurusException(Path file, int line, Kind kind, String... details) {
        super("%s, line %d: %s %s".formatted(file, line, kind, String.join(", ", details)));
        this.file = file.toString();
        this.line = line;
        this.kind = kind;
        this.details = List.of(details);
    }

    /** The file, with its folder. */
    public String file() {
        return file;
    }

    /** The line where it was noticed, from 1; what caused it may stand on the one before. */
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
