package cloud.girofle.herbier.citation;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What stands between the parts of a date. Where a style itself says how dates are written,
 * citeproc-java 3.5 passes over the delimiter, and writes « 2019mai »: it is given the same as
 * affixes of the parts, which it heeds.
 */
final class DateDelimiters {

    /** Each is only there where those before it are. */
    private static final List<String> PARTS = List.of("year", "month", "day");

    private DateDelimiters() {}

    /** The same style, its delimiters of dates spelt out. */
    static String spelt(String csl) throws BadStyleException {
        Element root = StyleFile.read(csl).root();
        NodeList dates = root.getElementsByTagName("date");
        boolean changed = false;
        for (int i = 0; i < dates.getLength(); i++) {
            if (dates.item(i) instanceof Element date
                    && date.hasAttribute("delimiter")
                    && date.hasAttribute("variable")
                    && !date.hasAttribute("form")) {
                spell(date, date.getAttribute("delimiter"));
                changed = true;
            }
        }
        return changed ? written(root) : csl;
    }

    private static void spell(Element date, String delimiter) {
        List<Element> parts = StyleFile.children(date);
        IntStream.range(1, parts.size())
                .forEach(i -> {
                    Element before = parts.get(i - 1);
                    Element after = parts.get(i);
                    if (rank(after) > rank(before)) {
                        after.setAttribute("prefix", delimiter + after.getAttribute("prefix"));
                    } else {
                        before.setAttribute("suffix", before.getAttribute("suffix") + delimiter);
                    }
                });
    }

    private static int rank(Element part) {
        return PARTS.indexOf(part.getAttribute("name"));
    }

    private static String written(Element root) {
        StringWriter text = new StringWriter();
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(root), new StreamResult(text));
        } catch (TransformerException e) {
            throw new IllegalStateException(e); // A tree and a text, both in memory.
        }
        return text.toString();
    }
}
