package cloud.girofle.herbier.text;

import java.util.List;

/**
 * A text and its lines. Browsers send forms with {@code \r\n}; here a line ends with {@code \n}.
 */
final class Lines {

    private Lines() {}

    /** The text with every line end as {@code \n}. */
    static String ended(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Its lines, without their ends; after a last line end, one empty line more; none of "". */
    static List<String> of(String text) {
        return text.isEmpty() ? List.of() : List.of(ended(text).split("\n", -1));
    }
}
