package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.xml.SafeXml;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cuts a Zotero RDF file into its entries, the elements under the root, and writes each out again
 * as a small document of legal RDF/XML. So a broken entry costs only itself, a file cut short gives
 * all that stands before the cut, and memory holds one entry at a time.
 *
 * <p>Nothing outside the file is ever read: a document type declaration, which no exporter of
 * Zotero writes, refuses the file, and so entities cannot be declared.
 */
final class RdfEntries {

    /**
     * One entry.
     *
     * @param line where it begins in the file
     * @param document RDF/XML that holds just this entry
     */
    record Entry(int line, String document) {}

    private final String file;
    private final XMLStreamReader xml;

    /** The element last begun: it says where a file breaks off, in words of no language. */
    private String open = "XML";

    RdfEntries(String file, String text) {
        this.file = file;
        this.xml = reader(text);
    }

    /**
     * Hands over each entry in turn; returns what stopped the reading before the end, if anything.
     */
    Optional<Problem> read(Consumer<Entry> taker) {
        int taken = 0;
        try {
            enterRoot();
            while (enterEntry()) {
                if (taken == Limits.MOST_ENTRIES) {
                    throw new Stop(Kind.TOO_MANY, String.valueOf(Limits.MOST_ENTRIES));
                }
                taker.accept(entry());
                taken++;
            }
            return Optional.empty();
        } catch (Stop stop) {
            int line = xml.getLocation().getLineNumber();
            return Optional.of(Problem.of(file, place(line), stop.kind, stop.detail));
        } catch (XMLStreamException e) {
            Kind kind = taken == 0 ? Kind.UNREADABLE_FILE : Kind.CUT_SHORT;
            int line = e.getLocation().getLineNumber();
            return Optional.of(Problem.of(file, place(line), kind, open));
        }
    }

    /** How a problem names a line. */
    static String place(int line) {
        return line < 1 ? "" : Problem.place(line, "");
    }

    private void enterRoot() throws XMLStreamException, Stop {
        for (int event = xml.next();
                event != XMLStreamConstants.START_ELEMENT;
                event = xml.next()) {
            if (event == XMLStreamConstants.DTD) {
                throw new Stop(Kind.UNREADABLE_FILE, "<!DOCTYPE>");
            }
        }
        open = name();
    }

    /** Goes to the next entry; false at the end of the file. */
    private boolean enterEntry() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private Entry entry() throws XMLStreamException, Stop {
        RdfRepair repaired = new RdfRepair();
        int line = xml.getLocation().getLineNumber();
        int depth = 0;
        for (int event = xml.getEventType(); ; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth >= Limits.MOST_DEPTH) {
                        throw new Stop(Kind.TOO_DEEP, String.valueOf(Limits.MOST_DEPTH));
                    }
                    open = name();
                    repaired.start(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    repaired.end();
                    if (depth == 0) {
                        return new Entry(line, repaired.document());
                    }
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        repaired.text(xml.getText());
                default -> {} // Comments and instructions say nothing of the items.
            }
        }
    }

    private String name() {
        String prefix = xml.getPrefix();
        return "<" + (prefix.isEmpty() ? "" : prefix + ":") + xml.getLocalName() + ">";
    }

    private static XMLStreamReader reader(String text) {
        try {
            return SafeXml.factory().createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing is parsed before the first step", e);
        }
    }

    /** A limit reached, or a file refused. */
    private static final class Stop extends Exception {

        private static final long serialVersionUID = 1L;

        private final Kind kind;
        private final String detail;

        Stop(Kind kind, String detail) {
            super(kind + " " + detail);
            this.kind = kind;
            this.detail = detail;
        }
    }
}
