package cloud.girofle.herbier.text;

import java.util.regex.Pattern;

/** Writes text into XML. */
public final class Xml {

    /** What XML cannot hold, even escaped. */
    private static final Pattern ILLEGIBLE =
            Pattern.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Xml() {}

    /** The text, fit for an element or a quoted attribute; what XML cannot hold is left out. */
    public static String escaped(String text) {
        return ILLEGIBLE
                .matcher(text)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
