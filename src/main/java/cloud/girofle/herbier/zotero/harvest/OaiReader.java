package cloud.girofle.herbier.zotero.harvest;

import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.xml.SafeXml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one reply of a repository. Nothing outside of it is ever read; a document type, which no
 * reply has, makes it unreadable, and so does nesting beyond measure. Not thread-safe; used once.
 *
 * @see <a href="https://www.openarchives.org/OAI/openarchivesprotocol.html">OAI-PMH 2.0</a>
 */
final class OaiReader {

    /** Elements that say one thing. */
    private static final Set<String> SIMPLE =
            Set.of(
                    "responseDate",
                    "granularity",
                    "deletedRecord",
                    "metadataPrefix",
                    "resumptionToken");

    /** What these hold concerns nobody here. */
    private static final Set<String> SKIPPED = Set.of("about", "description", "setDescription");

    private final XMLStreamReader xml;
    private final Deque<Map<String, String>> namespaces = new ArrayDeque<>();
    private final Map<String, List<String>> said = new HashMap<>();
    private final List<OaiReply.Refusal> refusals = new ArrayList<>();
    private final List<OaiReply.Item> items = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String identifier = "";
    private String metadata = "";
    private String code = "";
    private boolean deleted;
    private boolean rooted;

    private OaiReader(String text) {
        this.xml = SafeXml.lenient(SafeXml.withoutForbidden(text));
    }

    /**
     * Reads it.
     *
     * @throws XMLStreamException when it is no XML, or none of OAI-PMH
     */
    static OaiReply read(String text) throws XMLStreamException {
        return new OaiReader(text).reply();
    }

    private OaiReply reply() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("<!DOCTYPE>");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(xml.getText());
                default -> {} // Comments and instructions say nothing.
            }
        }
        return new OaiReply(said, refusals, items);
    }

    private void start() throws XMLStreamException {
        String name = local(xml.getLocalName());
        if (!rooted && !name.equals("OAI-PMH")) {
            throw new XMLStreamException("<" + name + ">");
        }
        rooted = true;
        if (namespaces.size() >= Limits.MOST_DEPTH) {
            throw new XMLStreamException("<" + name + ">");
        }
        text.setLength(0);
        if (SKIPPED.contains(name)) {
            new XmlCopy(xml, Map.of()).inside(namespaces.size());
            return;
        }
        Map<String, String> declared = new HashMap<>();
        if (!namespaces.isEmpty()) {
            declared.putAll(namespaces.element());
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String attribute = XmlCopy.attribute(xml, i);
            if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
                declared.put(attribute, xml.getAttributeValue(i));
            }
        }
        if (name.equals("metadata")) {
            metadata = new XmlCopy(xml, declared).inside(namespaces.size());
            return;
        }
        namespaces.push(declared);
        begin(name);
    }

    private void begin(String name) {
        switch (name) {
            case "record" -> {
                identifier = "";
                metadata = "";
                deleted = false;
            }
            case "header" -> deleted = "deleted".equals(attribute("status"));
            case "error" -> code = attribute("code");
            default -> {}
        }
    }

    private void end() {
        if (namespaces.isEmpty()) {
            return;
        }
        namespaces.pop();
        String words = text.toString().strip();
        text.setLength(0);
        String name = local(xml.getLocalName());
        switch (name) {
            case "identifier" -> identifier = words;
            case "error" -> refusals.add(new OaiReply.Refusal(code, words));
            case "record" -> items.add(new OaiReply.Item(identifier, deleted, metadata));
            default -> {
                if (SIMPLE.contains(name)) {
                    said.computeIfAbsent(name, none -> new ArrayList<>()).add(words);
                }
            }
        }
    }

    private String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
