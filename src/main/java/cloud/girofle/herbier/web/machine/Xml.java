package cloud.girofle.herbier.web.machine;

/** Writes text into XML. */
final class Xml {

    private Xml() {}

    /** The text, fit for an element or a quoted attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
