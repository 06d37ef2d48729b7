package cloud.girofle.herbier.zotero.rdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes one entry of a Zotero RDF file out again, making legal what Zotero writes and RDF/XML
 * forbids. From 2008 to March 2026 the path of an attachment was an element {@code rdf:resource};
 * it becomes {@code z:path}, as Zotero has written it since. Addresses hold spaces, percent signs
 * and whatever people typed; they are {@linkplain RdfNames#hide hidden}.
 */
final class RdfRepair {

    private static final Set<String> ADDRESSES = Set.of("about", "resource", "type");

    private final StringBuilder body = new StringBuilder();
    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    RdfRepair() {
        prefixes.put(RdfNames.RDF, "rdf");
    }

    /** Opens the element that the reader stands on. */
    void start(XMLStreamReader xml) {
        String name = xml.getLocalName();
        String namespace = Objects.requireNonNullElse(xml.getNamespaceURI(), "");
        String element =
                name.equals("resource") && namespace.equals(RdfNames.RDF)
                        ? qualified(RdfNames.ZOTERO, "path")
                        : qualified(namespace, name);
        body.append('<').append(element);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String of = Objects.requireNonNullElse(xml.getAttributeNamespace(i), "");
            attribute(of, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        body.append('>');
        open.push(element);
    }

    void text(String text) {
        escape(text);
    }

    void end() {
        body.append("</").append(open.pop()).append('>');
    }

    /** The whole entry, as a document of its own. */
    String document() {
        StringBuilder document = new StringBuilder("<rdf:RDF");
        prefixes.forEach((namespace, prefix) -> {
            document.append(" xmlns:").append(prefix).append("=\"");
            document.append(namespace.replace("&", "&amp;").replace("\"", "&quot;"));
            document.append('"');
        });
        return document.append('>').append(body).append("</rdf:RDF>").toString();
    }

    /** {@code about} without a prefix is how the first drafts of RDF wrote it. */
    private void attribute(String namespace, String name, String value) {
        boolean rdf = namespace.isEmpty() || namespace.equals(RdfNames.RDF);
        if (rdf && ADDRESSES.contains(name)) {
            attribute(qualified(RdfNames.RDF, name), RdfNames.hide(value));
        } else if (rdf && name.equals("ID") && open.size() % 2 == 0) {
            attribute(qualified(RdfNames.RDF, "about"), RdfNames.hide("#" + value));
        } else if (rdf && (name.equals("nodeID") || name.equals("parseType"))) {
            attribute(qualified(RdfNames.RDF, name), value);
        } else if (!rdf && !namespace.startsWith("http://www.w3.org/XML/1998/")) {
            attribute(qualified(namespace, name), value);
        } // Languages, bases and datatypes: Zotero writes none, and would ignore them.
    }

    private void attribute(String name, String value) {
        body.append(' ').append(name).append("=\"");
        escape(value);
        body.append('"');
    }

    /**
     * RDF has no name without a namespace: such a name gets one, which is taken off again later.
     */
    private String qualified(String namespace, String name) {
        String full = namespace.isEmpty() ? RdfNames.hide("") : namespace;
        return prefixes.computeIfAbsent(full, unseen -> "n" + prefixes.size()) + ":" + name;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> body.append("&amp;");
                case '<' -> body.append("&lt;");
                case '>' -> body.append("&gt;");
                case '"' -> body.append("&quot;");
                case '\r' -> body.append("&#13;"); // Else the next reader takes it for a line end.
                default -> body.append(c);
            }
        }
    }
}
