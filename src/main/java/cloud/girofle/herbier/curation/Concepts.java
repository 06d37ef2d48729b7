package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.curation.BrokenThesaurusException.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** The concepts of a file, put together from its statements, and checked. */
final class Concepts {

    /** Its other properties, which change nothing here; any that is not of SKOS is its own. */
    private static final Set<String> PASSED_OVER =
            Set.of(
                    ("inScheme hasTopConcept topConceptOf notation note scopeNote example"
                                    + " changeNote editorialNote historyNote closeMatch exactMatch"
                                    + " broadMatch narrowMatch relatedMatch mappingRelation"
                                    + " semanticRelation broaderTransitive narrowerTransitive member"
                                    + " memberList")
                            .split(" ", -1));

    /** Those in which topics are defined. */
    private static final Set<String> LANGUAGES = Set.of("", "fr", "en");

    private static final Set<IRI> NO_CONCEPTS =
            Set.of(SKOS.CONCEPT_SCHEME, SKOS.COLLECTION, SKOS.ORDERED_COLLECTION);

    private final Path file;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();

    /**
     * Those that these statements describe.
     *
     * @throws BrokenThesaurusException when one cannot be used
     */
    Concepts(Path file, List<Said> said) {
        this.file = file;
        Set<IRI> besides =
                said.stream()
                        .filter(each -> each.property().equals(RDF.TYPE))
                        .filter(each -> NO_CONCEPTS.contains(each.value()))
                        .map(Said::subject)
                        .collect(Collectors.toSet());
        List<Said> ours = said.stream().filter(each -> !besides.contains(each.subject())).toList();
        ours.forEach(this::describe);
        ours.stream()
                .filter(each -> each.property().equals(SKOS.NARROWER))
                .forEach(this::turnAround);
    }

    /**
     * What they make, in the order of the file.
     *
     * @throws BrokenThesaurusException when they do not hold together
     */
    Thesaurus thesaurus() {
        if (concepts.isEmpty()) {
            throw broken(1, Kind.EMPTY);
        }
        for (Concept concept : concepts.values()) {
            if (!concept.isNamed("fr")) {
                throw broken(concept.line(), Kind.NO_FRENCH_NAME, concept.id());
            }
            Stream.of(concept.broader(), concept.related())
                    .forEach(ways -> ways.forEach((to, line) -> check(concept.id(), to, line)));
        }
        Set<String> sound = new HashSet<>();
        concepts.keySet().forEach(id -> climb(id, new LinkedHashSet<>(), sound));
        return new Thesaurus(concepts.values().stream().map(Concept::topic).toList());
    }

    private void describe(Said said) {
        IRI property = said.property();
        if (property.equals(RDF.TYPE) && said.value().equals(SKOS.CONCEPT)) {
            concept(said);
        }
        if (!property.getNamespace().equals(SKOS.NAMESPACE)) {
            return;
        }
        switch (property.getLocalName()) {
            case "prefLabel" -> name(concept(said), said);
            case "altLabel", "hiddenLabel" ->
                    concept(said).other(language(text(said)), text(said).getLabel().strip());
            case "definition" -> define(concept(said), text(said));
            case "broader" -> concept(said).broader().putIfAbsent(target(said), said.line());
            case "related" -> relate(concept(said), said);
            case "narrower" -> target(said); // It may be described further down.
            default -> {
                if (!PASSED_OVER.contains(property.getLocalName())) {
                    throw broken(
                            said.line(),
                            Kind.UNKNOWN_PROPERTY,
                            lastPart(said.subject()),
                            written(property));
                }
            }
        }
    }

    private void name(Concept concept, Said said) {
        String language = language(text(said));
        String name = text(said).getLabel().strip();
        concept.name(language, name)
                .ifPresent(other -> {
                    throw broken(said.line(), Kind.TWO_NAMES, concept.id(), language, other, name);
                });
    }

    /** Other languages are passed over; one that is not named is taken for French. */
    private static void define(Concept concept, Literal text) {
        String language = language(text);
        if (LANGUAGES.contains(language)) {
            concept.define(language.isEmpty() ? "fr" : language, text.getLabel().strip());
        }
    }

    private void relate(Concept concept, Said said) {
        String other = target(said);
        if (!other.equals(concept.id())) {
            concept.related().putIfAbsent(other, said.line());
        }
    }

    /** What one says of another below it, the other says of it. */
    private void turnAround(Said said) {
        String below = target(said);
        String above = lastPart(said.subject());
        check(above, below, said.line());
        Concept concept = concepts.get(below);
        if (concept != null) {
            concept.broader().putIfAbsent(above, said.line());
        }
    }

    private void check(String from, String to, int line) {
        if (!concepts.containsKey(to)) {
            throw broken(line, Kind.UNKNOWN_TOPIC, from, to);
        }
    }

    /** Goes up from one, until the top; nothing may come twice on the way. */
    private void climb(String id, Set<String> way, Set<String> sound) {
        if (sound.contains(id)) {
            return;
        }
        if (!way.add(id)) {
            List<String> circle = way.stream().dropWhile(each -> !each.equals(id)).toList();
            Concept first = concepts.getOrDefault(id, new Concept(id, 1));
            throw broken(first.line(), Kind.CIRCLE, String.join(" → ", circle) + " → " + id);
        }
        concepts.getOrDefault(id, new Concept(id, 1))
                .broader()
                .keySet()
                .forEach(above -> climb(above, way, sound));
        way.remove(id);
        sound.add(id);
    }

    private Concept concept(Said said) {
        String id = lastPart(said.subject());
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw broken(said.line(), Kind.BAD_ID, said.subject().stringValue());
        }
        return concepts.computeIfAbsent(id, any -> new Concept(id, said.line()));
    }

    private String target(Said said) {
        if (said.value() instanceof IRI concept) {
            return lastPart(concept);
        }
        throw badValue(said);
    }

    private Literal text(Said said) {
        if (said.value() instanceof Literal text && !text.getLabel().isBlank()) {
            return text;
        }
        throw badValue(said);
    }

    private BrokenThesaurusException badValue(Said said) {
        return broken(
                said.line(),
                Kind.BAD_VALUE,
                lastPart(said.subject()),
                written(said.property()),
                said.value().stringValue());
    }

    /** {@code fr} for {@code fr-CA}; empty where no language is given. */
    private static String language(Literal text) {
        return text.getLanguage()
                .map(tag -> tag.toLowerCase(Locale.ROOT).replaceFirst("-.*", ""))
                .orElse("");
    }

    private static String lastPart(IRI uri) {
        return uri.stringValue().replaceFirst("^.*[/#:]", "");
    }

    private static String written(IRI property) {
        return "skos:" + property.getLocalName();
    }

    private BrokenThesaurusException broken(int line, Kind kind, String... details) {
        return new BrokenThesaurusException(file, line, kind, details);
    }
}
