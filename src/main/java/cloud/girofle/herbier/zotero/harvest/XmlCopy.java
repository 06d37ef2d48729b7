package cloud.girofle.herbier.zotero.harvest;

import cloud.girofle.herbier.text.Xml;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Takes out of a document what one of its elements holds, as a document of its own: with the names
 * of namespaces that were declared further out. Not thread-safe; used once.
 */
final class XmlCopy {

    private final XMLStreamReader xml;
    private final Map<String, String> namespaces;
    private final StringBuilder copy = new StringBuilder();

    /**
     * Reads from there.
     *
     * @param namespaces those declared so far: {@code xmlns:dc} and its address
     */
    XmlCopy(XMLStreamReader xml, Map<String, String> namespaces) {
        this.xml = xml;
        this.namespaces = namespaces;
    }

    /**
     * What the element that has just begun holds; reading stands at its end.
     *
     * @param depth how deep that element is
     */
    String inside(int depth) throws XMLStreamException {
        int open = 0;
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth + open >= Limits.MOST_DEPTH) {
                        throw new XMLStreamException("<" + xml.getLocalName() + ">");
                    }
                    start(open == 0 ? namespaces : Map.of());
                    open++;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (open == 0) {
                        return copy.toString().strip();
                    }
                    open--;
                    copy.append("</").append(xml.getLocalName()).append('>');
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        copy.append(Xml.escaped(xml.getText()));
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        copy.append('&').append(xml.getLocalName()).append(';');
                default -> {} // Comments and instructions say nothing of the item.
            }
        }
    }

    private void start(Map<String, String> outer) {
        Map<String, String> attributes = new HashMap<>(outer);
        copy.append('<').append(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = attribute(xml, i);
            attributes.remove(name);
            attribute(name, xml.getAttributeValue(i));
        }
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> attribute(each.getKey(), each.getValue()));
        copy.append('>');
    }

    /** The name of an attribute as it is written, with its prefix. */
    static String attribute(XMLStreamReader xml, int index) {
        String prefix = xml.getAttributePrefix(index);
        String local = xml.getAttributeLocalName(index);
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private void attribute(String name, String value) {
        String escaped =
                Xml.escaped(value)
                        .replace("\n", "&#10;")
                        .replace("\t", "&#9;")
                        .replace("\r", "&#13;");
        copy.append(' ').append(name).append("=\"").append(escaped).append('"');
    }
}
