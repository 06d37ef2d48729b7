package cloud.girofle.herbier.zotero.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** Builds an element while it is being read. Not thread-safe. */
final class XmlTree {

    /** An element whose end has not been read. */
    private record Open(
            String name, Map<String, String> attributes, List<XmlNode> content, int line) {

        XmlElement whole() {
            return new XmlElement(name, attributes, content, line);
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();

    /** Opens the element that the reader stands on. */
    void start(XMLStreamReader xml, int line) {
        flush();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = local(xml.getAttributeLocalName(i));
            String own = "xml".equals(xml.getAttributePrefix(i)) ? "xml:" + name : name;
            attributes.put(own, xml.getAttributeValue(i));
        }
        open.push(new Open(local(xml.getLocalName()), attributes, new ArrayList<>(), line));
    }

    void text(String characters) {
        text.append(characters);
    }

    /** Ends the innermost element; it is given when it was the outermost too. */
    Optional<XmlElement> end() {
        flush();
        XmlElement whole = open.pop().whole();
        if (open.isEmpty()) {
            return Optional.of(whole);
        }
        open.element().content().add(whole);
        return Optional.empty();
    }

    /** The line where the outermost element begins. */
    int line() {
        return open.getLast().line();
    }

    /** A name without its prefix. */
    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private void flush() {
        if (!text.isEmpty() && !open.isEmpty()) {
            open.element().content().add(new XmlNode.Text(text.toString()));
        }
        text.setLength(0);
    }
}
