package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.text.BrokenFrontMatterException;
import java.util.List;

/**
 * Something wrong with a file of the content folder; it was left as it is, and the others taken.
 *
 * @param file within the content folder
 * @param line where, from 1
 * @param kind what
 * @param details the arguments of its sentence
 */
public record ContentProblem(String file, int line, Kind kind, List<String> details) {

    /** What is wrong. */
    public enum Kind {
        /** It cannot be opened: {0} the system's words. */
        UNREADABLE,
        /** Another encoding. */
        NOT_UTF8,
        /** Nobody writes that much: {0} how many bytes are read at most. */
        TOO_LARGE,
        /** A link, or in a folder that is one: nothing is read or written outside. */
        LINK,
        /** A name that cannot be an address: {0} it. */
        BAD_NAME,
        /** {@link BrokenFrontMatterException.Kind#NO_BEGINNING}. */
        FRONT_NO_BEGINNING,
        /** {@link BrokenFrontMatterException.Kind#NO_END}. */
        FRONT_NO_END,
        /** {@link BrokenFrontMatterException.Kind#TOO_LONG}. */
        FRONT_TOO_LONG,
        /** {@link BrokenFrontMatterException.Kind#SYNTAX}. */
        FRONT_SYNTAX,
        /** {@link BrokenFrontMatterException.Kind#NO_FIELDS}. */
        FRONT_NO_FIELDS,
        /** {@link BrokenFrontMatterException.Kind#BAD_VALUE}. */
        FRONT_BAD_VALUE,
        /** Not CSV: {0} what is wrong. */
        SYNTAX,
        /** A key that means nothing here: {0} it, {1} those that do. */
        UNKNOWN_KEY,
        /** A value that does not fit: {0} its key, {1} it, {2} what would. */
        BAD_VALUE,
        /** Something needed is not there: {0} its key. */
        MISSING,
        /** Longer than what is kept: {0} its key. */
        TOO_LONG,
        /** A topic that the thesaurus has not: {0} it. */
        UNKNOWN_TOPIC,
        /** What another file says already: {0} that file. */
        TWICE;

        private static final String FRONT = "FRONT_";

        static Kind of(BrokenFrontMatterException.Kind kind) {
            return valueOf(FRONT + kind);
        }

        /** The key of its sentence: {0} is the file, {1} the line, then come the details. */
        public String message() {
            return name().startsWith(FRONT)
                    ? "cli.front." + name().substring(FRONT.length())
                    : "cli.content." + name();
        }
    }

    public ContentProblem {
        details = List.copyOf(details);
    }
}
