package cloud.girofle.herbier.zotero.writing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML, element by element, each on a line of its own. Not thread-safe. */
final class XmlText {

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    XmlText(Appendable out) {
        this.out = out;
    }

    /** The declaration that opens a file. */
    XmlText declaration() throws IOException {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    /** Opens an element; its attributes are names and values in turn. */
    XmlText start(String name, String... attributes) throws IOException {
        tag(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    /** Closes the element opened last. */
    XmlText end() throws IOException {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element that holds that text; without a text, there is none. */
    XmlText element(String name, String text, String... attributes) throws IOException {
        if (!text.isBlank()) {
            tag(name, attributes).append('>');
            escape(text, false);
            out.append("</").append(name).append(">\n");
        }
        return this;
    }

    /** An element that holds nothing. */
    XmlText empty(String name, String... attributes) throws IOException {
        tag(name, attributes).append("/>\n");
        return this;
    }

    private Appendable tag(String name, String... attributes) throws IOException {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], true);
                out.append('"');
            }
        }
        return out;
    }

    private Appendable indent() throws IOException {
        return out.append("    ".repeat(open.size()));
    }

    /**
     * A reader would take a bare carriage return for a line end, and one in an attribute for a
     * blank.
     */
    private void escape(String text, boolean attribute) throws IOException {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append(attribute ? "&quot;" : "\"");
                case '\r' -> escaped.append("&#13;");
                case '\n' -> escaped.append(attribute ? "&#10;" : "\n");
                case '\t' -> escaped.append(attribute ? "&#9;" : "\t");
                default -> escaped.append(c);
            }
        }
        out.append(escaped);
    }
}
