package cloud.girofle.herbier.zotero.xml;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An element with all it holds. Names bear no namespace: {@code mods:title} and {@code title} are
 * one.
 *
 * @param name without its prefix
 * @param attributes by name; only those of {@code xml:} keep their prefix
 * @param content in the order of the file
 * @param line where it begins, from 1
 */
public record XmlElement(
        String name, Map<String, String> attributes, List<XmlNode> content, int line)
        implements XmlNode {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        content = List.copyOf(content);
    }

    @Override
    public String text() {
        return content.stream().map(XmlNode::text).collect(Collectors.joining());
    }

    /** The text on one line, white space at the ends and in excess left out. */
    public String words() {
        return text().strip().replaceAll("\\s+", " ");
    }

    /** The attribute's value; empty where there is none. */
    public String attribute(String name) {
        return attributes.getOrDefault(name, "").strip();
    }

    public boolean is(String name) {
        return name().equals(name);
    }

    /** Whether the attribute is there with that value, whatever its case. */
    boolean has(String attribute, String value) {
        return attribute(attribute).equalsIgnoreCase(value);
    }

    public List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    /** The elements at the end of that path of names, in the order of the file. */
    List<XmlElement> all(String... path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(each -> each.children().stream()).filter(child -> child.is(step));
        }
        return found.toList();
    }

    /** The words of the first element at the end of that path that has any; else empty. */
    String first(String... path) {
        return all(path).stream()
                .map(XmlElement::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }
}
