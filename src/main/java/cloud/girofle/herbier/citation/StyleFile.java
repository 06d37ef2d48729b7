package cloud.girofle.herbier.citation;

import cloud.girofle.herbier.citation.StyleProblem.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a file of the Citation Style Language says of itself, read before citeproc is given it:
 * citeproc follows document types to other files, and macros for ever.
 *
 * @param root its element {@code style}
 * @param csl the whole of it
 */
record StyleFile(Element root, String csl) {

    private static final String ZOTERO = "http://www.zotero.org/styles/";

    /**
     * Reads it.
     *
     * @throws BadStyleException when it is not XML, or no style
     */
    static StyleFile read(String csl) throws BadStyleException {
        String text = csl.startsWith("\uFEFF") ? csl.substring(1) : csl;
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new BadStyleException(Kind.DECLARATIONS);
        }
        Element root = parsed(text);
        if (!root.getNodeName().equals("style")) {
            throw new BadStyleException(Kind.NOT_A_STYLE, root.getNodeName());
        }
        return new StyleFile(root, text);
    }

    private static Element parsed(String text) throws BadStyleException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // The usual one writes to the console.
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXParseException e) {
            throw new BadStyleException(
                    Kind.NOT_XML,
                    String.valueOf(e.getLineNumber()),
                    String.valueOf(e.getMessage()));
        } catch (SAXException e) {
            throw new BadStyleException(Kind.NOT_XML, "1", String.valueOf(e.getMessage()));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e); // The JDK's own reader, and a text in memory.
        }
    }

    /** As it is listed; the name of its file where it has none. */
    String title(String id) {
        return info("title")
                .map(title -> title.getTextContent().strip())
                .filter(title -> !title.isEmpty())
                .orElse(id);
    }

    /** Its name in the repository that it comes from: the end of its address. */
    Optional<String> name() {
        return info("id").map(id -> lastPart(id.getTextContent()));
    }

    /** The style that says how, where this one only names it: its name in that repository. */
    Optional<String> parent() {
        return info("link", link -> link.getAttribute("rel").equals("independent-parent"))
                .map(link -> lastPart(link.getAttribute("href")));
    }

    private static String lastPart(String address) {
        String stripped = address.strip();
        return stripped.startsWith(ZOTERO)
                ? stripped.substring(ZOTERO.length())
                : stripped.substring(stripped.lastIndexOf('/') + 1);
    }

    /** The language that it is written for, of those that the site has. */
    Optional<String> language() {
        String locale = root.getAttribute("default-locale");
        return locale.length() < 2
                ? Optional.empty()
                : Optional.of(locale.substring(0, 2))
                        .filter(code -> code.equals("fr") || code.equals("en"));
    }

    /** Whether it numbers what it cites. */
    boolean isNumeric() {
        return info(
                        "category",
                        category -> category.getAttribute("citation-format").equals("numeric"))
                .isPresent();
    }

    /** Its part that writes bibliographies. */
    Optional<Element> bibliography() {
        return child(root, "bibliography", any -> true);
    }

    private Optional<Element> info(String name) {
        return info(name, any -> true);
    }

    private Optional<Element> info(String name, Predicate<Element> which) {
        return child(root, "info", any -> true).flatMap(info -> child(info, name, which));
    }

    private static Optional<Element> child(Element parent, String name, Predicate<Element> which) {
        return children(parent).stream()
                .filter(each -> each.getNodeName().equals(name))
                .filter(which)
                .findFirst();
    }

    /** The elements that stand in one. */
    static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
