package cloud.girofle.herbier.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statements in SKOS as <a href="https://www.w3.org/TR/json-ld11/">JSON-LD</a>: a node for each
 * subject, its properties by their local names.
 */
final class SkosJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Those of which a thing has one in each language, and which are told by language. */
    private static final Set<IRI> BY_LANGUAGE =
            Set.of(DCTERMS.TITLE, SKOS.PREF_LABEL, SKOS.DEFINITION);

    private final Map<String, Object> context = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();

    private SkosJson() {
        context.put("@vocab", SKOS.NAMESPACE);
    }

    /** The text of a document. */
    static String of(List<Statement> statements) {
        SkosJson json = new SkosJson();
        statements.forEach(json::say);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", json.context);
        whole.put("@graph", List.copyOf(json.nodes.values()));
        return MAPPER.writeValueAsString(whole) + "\n";
    }

    private void say(Statement statement) {
        Map<String, Object> node =
                nodes.computeIfAbsent(statement.getSubject().stringValue(), SkosJson::named);
        IRI property = statement.getPredicate();
        Value value = statement.getObject();
        if (property.equals(RDF.TYPE) && value instanceof IRI type) {
            node.put("@type", type.getLocalName());
        } else if (value instanceof Literal words && BY_LANGUAGE.contains(property)) {
            define(property, "@container", "@language");
            byLanguage(node, property.getLocalName())
                    .put(words.getLanguage().orElse("@none"), words.getLabel());
        } else if (value instanceof Literal words) {
            several(node, property.getLocalName()).add(said(words));
        } else {
            define(property, "@type", "@id");
            several(node, property.getLocalName()).add(value.stringValue());
        }
    }

    private static Map<String, Object> named(String id) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id);
        return node;
    }

    /** Says how the values of a property are read. */
    private void define(IRI property, String how, String what) {
        Map<String, String> term = new LinkedHashMap<>();
        if (!property.getNamespace().equals(SKOS.NAMESPACE)) {
            term.put("@id", property.stringValue());
        }
        term.put(how, what);
        context.putIfAbsent(property.getLocalName(), term);
    }

    private static Object said(Literal words) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("@value", words.getLabel());
        words.getLanguage().ifPresent(language -> said.put("@language", language));
        return said.size() == 1 ? words.getLabel() : said;
    }

    @SuppressWarnings("unchecked") // Nothing else is put there.
    private static List<Object> several(Map<String, Object> node, String property) {
        return (List<Object>) node.computeIfAbsent(property, any -> new ArrayList<>());
    }

    @SuppressWarnings("unchecked") // Nothing else is put there.
    private static Map<String, String> byLanguage(Map<String, Object> node, String property) {
        return (Map<String, String>) node.computeIfAbsent(property, any -> new TreeMap<>());
    }
}
