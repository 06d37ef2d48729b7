package cloud.girofle.herbier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What an annotation must be, by the <a href="https://www.w3.org/TR/annotation-model/">Web
 * Annotation Data Model</a>: its sentences with MUST, as far as our documents have what they are
 * about.
 */
final class AnnotationModel {

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z";

    private static final Set<String> MOTIVATIONS =
            Set.of("assessing", "classifying", "commenting", "questioning", "replying");

    private final List<String> faults = new ArrayList<>();

    private AnnotationModel() {}

    /** What is wrong with an annotation that stands alone. */
    static List<String> faults(JsonNode annotation) {
        AnnotationModel model = new AnnotationModel();
        model.context(annotation);
        model.annotation(annotation);
        return model.faults;
    }

    /** The same of a page of a collection. */
    static List<String> pageFaults(JsonNode page, boolean alone) {
        AnnotationModel model = new AnnotationModel();
        if (alone) {
            model.context(page);
        }
        model.must("3.2.2 id", isIri(page.path("id")));
        model.must("3.2.2 type", types(page).contains("AnnotationPage"));
        model.must("3.2.2 items", page.path("items").isArray() && !page.path("items").isEmpty());
        model.must("3.2.2 one next", !page.path("next").isArray());
        model.must("3.2.2 one prev", !page.path("prev").isArray());
        model.must("3.2.2 startIndex", page.path("startIndex").isInt());
        page.path("items").forEach(model::annotation);
        return model.faults;
    }

    /** The same of a collection. */
    static List<String> collectionFaults(JsonNode collection) {
        AnnotationModel model = new AnnotationModel();
        model.context(collection);
        model.must("3.2.1 id", isIri(collection.path("id")));
        model.must("3.2.1 type", types(collection).contains("AnnotationCollection"));
        model.must("3.2.1 total", collection.path("total").asInt(-1) >= 0);
        boolean full = collection.path("total").asInt() > 0;
        model.must("3.2.1 first", full == collection.has("first"));
        return model.faults;
    }

    private void must(String what, boolean holds) {
        if (!holds) {
            faults.add(what);
        }
    }

    private void context(JsonNode document) {
        must("3.1 @context", texts(document.path("@context")).contains(CONTEXT));
    }

    private void annotation(JsonNode annotation) {
        must("3.1 id", annotation.path("id").isString() && isIri(annotation.path("id")));
        must("3.1 type", types(annotation).contains("Annotation"));
        must("3.1 target", !values(annotation.path("target")).isEmpty());
        must("3.3.1 created", annotation.path("created").asString("").matches(MOMENT));
        must(
                "3.3.1 modified",
                !annotation.has("modified")
                        || annotation.path("modified").asString("").matches(MOMENT));
        must("3.3.5 motivation", MOTIVATIONS.containsAll(texts(annotation.path("motivation"))));
        must("3.3.6 canonical", isIri(annotation.path("canonical")));
        values(annotation.path("creator")).forEach(agent -> must("3.3.2", agent.has("name")));
        values(annotation.path("body")).forEach(this::body);
        values(annotation.path("target")).forEach(this::target);
    }

    private void body(JsonNode body) {
        if (types(body).contains("TextualBody")) {
            must("3.2.4 one value", body.path("value").isString());
            must("3.2.3 one format", body.path("format").isString());
            must("3.2.3 language", body.path("language").asString("").matches("[a-z]{2}"));
        } else {
            specific(body);
        }
        must("3.3.5 purpose", MOTIVATIONS.containsAll(texts(body.path("purpose"))));
    }

    private void target(JsonNode target) {
        if (types(target).contains("SpecificResource")) {
            specific(target);
        } else {
            must("3.2.1 the IRI of a target", isIri(target.path("id")));
        }
    }

    private void specific(JsonNode resource) {
        must("4 one source", isIri(resource.path("source")));
        if (resource.has("selector")) {
            selector(resource.path("selector"));
        }
    }

    private void selector(JsonNode selector) {
        switch (String.join(" ", types(selector))) {
            case "TextQuoteSelector" -> must("4.2.4 one exact", selector.path("exact").isString());
            case "FragmentSelector" -> {
                must("4.2.1 one value", selector.path("value").isString());
                must("4.2.1 conformsTo", isIri(selector.path("conformsTo")));
            }
            default -> faults.add("4.2 type of a selector: " + selector);
        }
        if (selector.has("refinedBy")) {
            selector(selector.path("refinedBy"));
        }
    }

    private static boolean isIri(JsonNode value) {
        return value.isString() && value.asString().matches("https?://[^\\s<>\"{}|\\\\^`]+");
    }

    private static List<JsonNode> values(JsonNode value) {
        return value.isArray()
                ? value.valueStream().toList()
                : value.isMissingNode() ? List.of() : List.of(value);
    }

    private static List<String> texts(JsonNode value) {
        return values(value).stream().filter(JsonNode::isString).map(JsonNode::asString).toList();
    }

    private static List<String> types(JsonNode node) {
        return texts(node.path("type"));
    }
}
