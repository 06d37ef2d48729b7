package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document of ours as a JSON-LD processor of others' reads it: expanded, its contexts taken from
 * this machine.
 *
 * @param nodes what it says
 */
record Expanded(JsonNode nodes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> CONTEXTS =
            Map.of(
                    "https://schema.org", schema(),
                    "http://www.w3.org/ns/anno.jsonld", annotations());

    /** Reads a document; what it names that is not known here is refused. */
    static Expanded of(String json) {
        try {
            return new Expanded(
                    JSON.readTree(
                            JsonLd.expand(JsonDocument.of(new StringReader(json)))
                                    .loader((uri, options) -> context(uri))
                                    .get()
                                    .toString()));
        } catch (JsonLdError e) {
            throw new AssertionError(json, e);
        }
    }

    /** The statements of a document; what is no sound statement is lost on the way. */
    static Set<Statement> statements(String json) {
        StringWriter quads = new StringWriter();
        try {
            JsonLd.toRdf(JsonDocument.of(new StringReader(json)))
                    .loader((uri, options) -> context(uri))
                    .provide(new NQuadsWriter(quads));
            return Set.copyOf(Rio.parse(new StringReader(quads.toString()), "", RDFFormat.TURTLE));
        } catch (JsonLdError | IOException e) {
            throw new AssertionError(json, e);
        }
    }

    /** The same; and nothing of it was lost on the way. */
    static Expanded whole(String json) {
        Expanded expanded = of(json);
        List<String> before = new ArrayList<>();
        written(JSON.readTree(json), before);
        List<String> after = new ArrayList<>();
        read(expanded.nodes, after);
        assertThat(after).as(json).hasSameSizeAs(before);
        List<String> lost =
                before.stream()
                        .filter(said -> after.stream().noneMatch(each -> each.endsWith(said)))
                        .toList();
        assertThat(lost).as(json).isEmpty();
        Set<String> stated = new HashSet<>();
        statements(json)
                .forEach(each -> {
                    stated.add(each.getSubject().stringValue());
                    stated.add(each.getObject().stringValue());
                });
        assertThat(after)
                .as(json)
                .allMatch(said -> stated.contains(said) || said.matches("[\\d.-]+"));
        return expanded;
    }

    /** Every node, the outermost first. */
    List<JsonNode> all() {
        List<JsonNode> all = new ArrayList<>();
        nodes.forEach(node -> collect(node, all));
        return all;
    }

    /** The document itself. */
    JsonNode first() {
        return nodes.path(0);
    }

    private static void collect(JsonNode node, List<JsonNode> all) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, all));
        } else if (node.isObject() && !node.has("@value")) {
            if (!node.has("@list")) {
                all.add(node);
            }
            node.properties().stream()
                    .filter(each -> !each.getKey().equals("@reverse"))
                    .forEach(each -> collect(each.getValue(), all));
            node.path("@reverse").properties().forEach(each -> collect(each.getValue(), all));
        }
    }

    /** What stands in a document of ours: texts and numbers, names of things and of types. */
    private static void written(JsonNode node, List<String> said) {
        if (node.isObject() && node.has("@value")) {
            said.add(node.path("@value").asString());
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(each -> !each.getKey().equals("@context"))
                    .forEach(each -> written(each.getValue(), said));
        } else if (node.isArray()) {
            node.forEach(each -> written(each, said));
        } else {
            String text = node.asString();
            said.add(
                    text.replaceFirst("^cito:", "")
                            .replaceFirst("^Annotation(Collection|Page)$", "Ordered$1")
                            .replaceFirst("^OrderedPage$", "OrderedCollectionPage"));
        }
    }

    /** The same in what was expanded, where a value may be of a type. */
    private static void read(JsonNode node, List<String> said) {
        if (node.isObject() && node.has("@value")) {
            said.add(node.path("@value").asString());
        } else if (node.isObject()) {
            node.properties().forEach(each -> read(each.getValue(), said));
        } else if (node.isArray()) {
            node.forEach(each -> read(each, said));
        } else {
            said.add(node.asString());
        }
    }

    private static Document context(URI uri) {
        String context = CONTEXTS.get(uri.toString());
        assertThat(context).as("asked for " + uri).isNotNull();
        try {
            return JsonDocument.of(new StringReader(Objects.requireNonNull(context)));
        } catch (JsonLdError e) {
            throw new AssertionError(e);
        }
    }

    /** As schema.org makes its own: by what the values of a property may be. */
    private static String schema() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("type", "@type");
        terms.put("id", "@id");
        terms.put("@vocab", "http://schema.org/");
        terms.put("schema", "http://schema.org/");
        terms.put("dcterms", "http://purl.org/dc/terms/");
        rows("schema-org.tsv")
                .forEach(row -> {
                    Map<String, String> term = new LinkedHashMap<>();
                    term.put("@id", "schema:" + row.get(1));
                    List<String> values =
                            row.size() > 3 ? List.of(row.get(3).split(" ")) : List.of();
                    if (values.contains("Date")) {
                        term.put("@type", "Date");
                    } else if (values.contains("DateTime")) {
                        term.put("@type", "DateTime");
                    } else if (values.contains("URL") && !values.contains("Text")) {
                        term.put("@type", "@id");
                    }
                    terms.put(row.get(1), term);
                });
        return JSON.writeValueAsString(Map.of("@context", terms));
    }

    private static String annotations() {
        Map<String, Object> terms = new LinkedHashMap<>();
        rows("anno-terms.tsv")
                .forEach(row -> {
                    Map<String, String> term = new LinkedHashMap<>();
                    term.put("@id", row.get(1));
                    switch (row.get(2)) {
                        case "" -> {}
                        case "@list" -> {
                            term.put("@type", "@id");
                            term.put("@container", "@list");
                        }
                        default -> term.put("@type", row.get(2));
                    }
                    terms.put(row.get(0), row.get(1).startsWith("@") ? row.get(1) : term);
                });
        return JSON.writeValueAsString(Map.of("@context", terms));
    }

    /** The lines of a table that stands beside the tests. */
    static List<List<String>> rows(String name) {
        try (InputStream in =
                Objects.requireNonNull(Expanded.class.getResourceAsStream("linked/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
