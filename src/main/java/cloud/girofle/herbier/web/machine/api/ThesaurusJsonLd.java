package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.curation.TopicDefinition;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.machine.ThesaurusTurtle;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The topics, or the one that the address names, as SKOS in <a
 * href="https://www.w3.org/TR/json-ld11/">JSON-LD</a>: the statements of {@link ThesaurusTurtle}.
 */
public final class ThesaurusJsonLd implements Page {

    /** Says what the names mean; those of SKOS need nothing more. */
    private static final Map<String, Object> CONTEXT = context();

    private final Library library;
    private final Catalogue catalogue;

    /** The topics of that catalogue, defined by that library. */
    public ThesaurusJsonLd(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Thesaurus thesaurus = TopicDefinition.inThesaurus(library, catalogue.thesaurus());
        String slug = visit.part("slug");
        List<Topic> topics =
                slug.isEmpty() ? thesaurus.topics() : thesaurus.find(slug).stream().toList();
        if (topics.isEmpty() && !slug.isEmpty()) {
            return Problem.answer(404, "There is no topic of this id.");
        }
        String scheme = ThesaurusTurtle.uri(visit.links());
        List<Map<String, Object>> graph = new ArrayList<>();
        graph.add(scheme(thesaurus, scheme, slug.isEmpty()));
        topics.forEach(topic -> graph.add(concept(thesaurus, topic, scheme)));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", CONTEXT);
        whole.put("@graph", graph);
        return new Answer.Text(200, "application/ld+json; charset=utf-8", ApiJson.written(whole));
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@vocab", "http://www.w3.org/2004/02/skos/core#");
        context.put("title", byLanguage("http://purl.org/dc/terms/title"));
        context.put("prefLabel", byLanguage("prefLabel"));
        context.put("definition", byLanguage("definition"));
        for (String link :
                List.of(
                        "broader",
                        "narrower",
                        "related",
                        "inScheme",
                        "topConceptOf",
                        "hasTopConcept")) {
            context.put(link, Map.of("@type", "@id"));
        }
        return context;
    }

    private static Map<String, Object> byLanguage(String property) {
        Map<String, Object> term = new LinkedHashMap<>();
        if (property.startsWith("http")) {
            term.put("@id", property);
        }
        term.put("@container", "@language");
        return term;
    }

    private static Map<String, Object> scheme(Thesaurus thesaurus, String uri, boolean isWhole) {
        Map<String, Object> scheme = new LinkedHashMap<>();
        scheme.put("@id", uri);
        scheme.put("@type", "ConceptScheme");
        Map<String, String> titles = new TreeMap<>();
        for (SiteLanguage language : SiteLanguage.values()) {
            titles.put(language.code(), language.words().get("topics.heading"));
        }
        scheme.put("title", titles);
        if (isWhole) {
            scheme.put("hasTopConcept", uris(uri, thesaurus.top()));
        }
        return scheme;
    }

    private static Map<String, Object> concept(Thesaurus thesaurus, Topic topic, String scheme) {
        Map<String, Object> concept = new LinkedHashMap<>();
        concept.put("@id", scheme + "/" + topic.id());
        concept.put("@type", "Concept");
        concept.put("inScheme", scheme);
        Map<String, String> names = new TreeMap<>();
        names.put("fr", topic.french().preferred());
        names.put("en", topic.english().preferred());
        concept.put("prefLabel", names);
        List<Object> others = new ArrayList<>();
        topic.french().others().forEach(name -> others.add(said(name, "fr")));
        topic.english().others().forEach(name -> others.add(said(name, "en")));
        others.addAll(topic.acronyms());
        put(concept, "altLabel", others);
        if (!topic.definitions().isEmpty()) {
            concept.put("definition", topic.definitions());
        }
        put(concept, "broader", uris(scheme, thesaurus.broader(topic)));
        put(concept, "narrower", uris(scheme, thesaurus.narrower(topic)));
        put(concept, "related", uris(scheme, thesaurus.related(topic)));
        if (topic.broader().isEmpty()) {
            concept.put("topConceptOf", scheme);
        }
        return concept;
    }

    private static Map<String, String> said(String name, String language) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("@value", name);
        said.put("@language", language);
        return said;
    }

    private static List<String> uris(String scheme, List<Topic> topics) {
        return topics.stream().map(topic -> scheme + "/" + topic.id()).toList();
    }

    private static void put(Map<String, Object> concept, String property, List<?> values) {
        if (!values.isEmpty()) {
            concept.put(property, values);
        }
    }
}
