package cloud.girofle.herbier.citation;

import java.util.List;

/**
 * Why a file of the folder of styles cannot be used.
 *
 * @param file its name
 * @param details what stands in the sentence that says it, after the name of the file
 */
public record StyleProblem(String file, Kind kind, List<String> details) {

    public StyleProblem {
        details = List.copyOf(details);
    }

    /** What is wrong. */
    public enum Kind {
        /** The system does not let it be read; why. */
        UNREADABLE,
        /** It is larger than any style; its limit in kB. */
        TOO_LARGE,
        /** It is not XML; where, and what the reader says. */
        NOT_XML,
        /** It declares a document type, which no style needs, and which could read other files. */
        DECLARATIONS,
        /** It is XML, but no style. */
        NOT_A_STYLE,
        /** It only names another style, which is not here; which. */
        NO_PARENT,
        /** It says how to cite in a text, but not how to write a bibliography. */
        NO_BIBLIOGRAPHY,
        /** It uses a macro that it does not define; which. */
        UNKNOWN_MACRO,
        /** A macro uses itself, or macros unfold without end; which. */
        ENDLESS,
        /** It was tried, and could not write a reference; what the processor says. */
        FAILS
    }
}
