package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.zotero.xml.SafeXml;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The graph of a Zotero RDF file: nodes, each with its arcs in the order of the file, repeated ones
 * included, which a set of statements would lose. A node is known by its {@code rdf:about} as the
 * file writes it, or by {@code _:} and a number when it has none.
 */
final class RdfGraph {

    /**
     * An arc from a node.
     *
     * @param predicate shortened
     * @param target a text, or the name of a node
     * @param literal whether the target is a text
     */
    record Arc(String predicate, String target, boolean literal) {}

    private record Triple(String subject, Arc arc) {

        Triple renamed(Map<String, String> names) {
            Arc to = arc;
            if (!arc.literal()) {
                to =
                        new Arc(
                                arc.predicate(),
                                names.getOrDefault(arc.target(), arc.target()),
                                false);
            }
            return new Triple(names.getOrDefault(subject, subject), to);
        }
    }

    /** What an entry says once of the thing it is about; said anew, it is of another thing. */
    private static final Set<String> SAID_ONCE = Set.of("z:itemType", "rdf:value");

    private final Map<String, List<Arc>> arcs = new LinkedHashMap<>();
    private final Map<String, Set<String>> incoming = new HashMap<>();
    private final Map<String, String> blankNames = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final RDFParser parser = parser();

    /**
     * Adds what an entry says. A node that an earlier entry has described as an item already gets a
     * name of its own, and both stay.
     *
     * @return the names that stood for an earlier item
     * @throws RDFParseException when the entry is not RDF; then nothing of it is added
     */
    Set<String> add(String rdfXml) {
        List<Triple> triples = new ArrayList<>();
        parser.setRDFHandler(
                new AbstractRDFHandler() {
                    @Override
                    public void handleStatement(Statement statement) {
                        triples.add(triple(statement));
                    }
                });
        try {
            parser.parse(new StringReader(rdfXml), RdfNames.hide(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> names = namesForNewcomers(triples);
        triples.forEach(triple -> add(triple.renamed(names)));
        return names.keySet();
    }

    /** Every node with arcs, in the order of the file. */
    List<String> nodes() {
        return List.copyOf(arcs.keySet());
    }

    /** Whether the file says anything of the node. */
    boolean describes(String node) {
        return arcs.containsKey(node);
    }

    List<Arc> arcs(String node) {
        return arcs.getOrDefault(node, List.of());
    }

    /** The nodes at the end of such arcs, each once. */
    Set<String> targets(String node, String predicate) {
        Set<String> targets = new LinkedHashSet<>();
        arcs(node, predicate)
                .filter(arc -> !arc.literal())
                .forEach(arc -> targets.add(arc.target()));
        return targets;
    }

    /** The first text at the end of an arc of one of these names, which are tried in turn. */
    Optional<String> text(String node, String... predicates) {
        return Stream.of(predicates)
                .flatMap(predicate -> arcs(node, predicate))
                .filter(Arc::literal)
                .map(Arc::target)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** The kinds of thing that the node is, shortened. */
    Set<String> types(String node) {
        return targets(node, "rdf:type");
    }

    /** The names of the arcs that lead to the node. */
    Set<String> arcsTo(String node) {
        return incoming.getOrDefault(node, Set.of());
    }

    private Stream<Arc> arcs(String node, String predicate) {
        return arcs(node).stream().filter(arc -> arc.predicate().equals(predicate));
    }

    private void add(Triple triple) {
        Arc arc = triple.arc();
        arcs.computeIfAbsent(triple.subject(), node -> new ArrayList<>()).add(arc);
        if (!arc.literal()) {
            incoming.computeIfAbsent(arc.target(), node -> new LinkedHashSet<>())
                    .add(arc.predicate());
        }
        if (SAID_ONCE.contains(arc.predicate())) {
            said.add(triple.subject());
        }
    }

    private Map<String, String> namesForNewcomers(List<Triple> triples) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Triple triple : triples) {
            String node = triple.subject();
            if (said.contains(node) && SAID_ONCE.contains(triple.arc().predicate())) {
                int number = 2;
                while (arcs.containsKey(node + "-" + number)) {
                    number++;
                }
                names.put(node, node + "-" + number);
            }
        }
        return names;
    }

    private Triple triple(Statement statement) {
        String predicate = RdfNames.shorten(name(statement.getPredicate()));
        Value object = statement.getObject();
        boolean literal = object instanceof Literal;
        String target = literal ? object.stringValue() : name(object);
        if (predicate.equals("rdf:type")) {
            target = RdfNames.shorten(target);
        }
        return new Triple(name(statement.getSubject()), new Arc(predicate, target, literal));
    }

    private String name(Value node) {
        return node instanceof BNode blank
                ? blankNames.computeIfAbsent(blank.getID(), id -> "_:" + (blankNames.size() + 1))
                : RdfNames.reveal(node.stringValue());
    }

    /** One reader for all entries: making one takes longer than reading an entry. */
    private static RDFParser parser() {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        RDFParser parser = new RDFXMLParser();
        try {
            XMLReader reader = factory.newSAXParser().getXMLReader();
            for (String limit : SafeXml.LIFTED) {
                reader.setProperty(limit, SafeXml.NO_LIMIT);
            }
            parser.getParserConfig()
                    .set(XMLParserSettings.CUSTOM_XML_READER, reader)
                    .set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true)
                    .set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
            return parser;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("every JDK has an XML reader", e);
        }
    }
}
