package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;

/**
 * A thesaurus for other programs: <a href="https://www.w3.org/TR/skos-reference/">SKOS</a> in
 * Turtle, which {@link ThesaurusFile} reads back, or in JSON-LD, under the addresses of its topics.
 * An acronym is an {@code altLabel} without a language.
 */
public final class Skos {

    private final ValueFactory values = SimpleValueFactory.getInstance();
    private final Thesaurus thesaurus;
    private final IRI scheme;
    private final List<Statement> statements = new ArrayList<>();

    private Skos(Thesaurus thesaurus, String scheme) {
        this.thesaurus = thesaurus;
        this.scheme = values.createIRI(scheme);
    }

    /**
     * Some topics of a thesaurus.
     *
     * @param scheme the URI of the thesaurus: those of topics are it, a slash, and their id
     * @param titles of the thesaurus, by language
     */
    public static String turtle(
            Thesaurus thesaurus, List<Topic> topics, String scheme, Map<String, String> titles) {
        return of(thesaurus, topics, scheme, titles).written();
    }

    /** The same in JSON-LD. */
    public static String jsonLd(
            Thesaurus thesaurus, List<Topic> topics, String scheme, Map<String, String> titles) {
        return SkosJson.of(of(thesaurus, topics, scheme, titles).statements);
    }

    private static Skos of(
            Thesaurus thesaurus, List<Topic> topics, String scheme, Map<String, String> titles) {
        Skos skos = new Skos(thesaurus, scheme);
        skos.describe(topics.size() == thesaurus.topics().size(), titles);
        topics.forEach(skos::describe);
        return skos;
    }

    /** The thesaurus itself. */
    private void describe(boolean isWhole, Map<String, String> titles) {
        say(scheme, RDF.TYPE, SKOS.CONCEPT_SCHEME);
        titles.forEach((language, title) ->
                statements.add(
                        values.createStatement(
                                scheme, DCTERMS.TITLE, values.createLiteral(title, language))));
        if (isWhole) {
            thesaurus.top().forEach(top -> say(scheme, SKOS.HAS_TOP_CONCEPT, uri(top.id())));
        }
    }

    private void describe(Topic topic) {
        IRI concept = uri(topic.id());
        say(concept, RDF.TYPE, SKOS.CONCEPT);
        say(concept, SKOS.IN_SCHEME, scheme);
        label(concept, topic.french(), "fr");
        label(concept, topic.english(), "en");
        topic.acronyms()
                .forEach(acronym ->
                        statements.add(
                                values.createStatement(
                                        concept, SKOS.ALT_LABEL, values.createLiteral(acronym))));
        topic.definitions()
                .forEach((language, words) -> say(concept, SKOS.DEFINITION, words, language));
        topic.broader().forEach(id -> say(concept, SKOS.BROADER, uri(id)));
        thesaurus.narrower(topic).forEach(each -> say(concept, SKOS.NARROWER, uri(each.id())));
        thesaurus.related(topic).forEach(each -> say(concept, SKOS.RELATED, uri(each.id())));
        if (topic.broader().isEmpty()) {
            say(concept, SKOS.TOP_CONCEPT_OF, scheme);
        }
    }

    private void label(IRI concept, Topic.Labels labels, String language) {
        say(concept, SKOS.PREF_LABEL, labels.preferred(), language);
        labels.others().forEach(other -> say(concept, SKOS.ALT_LABEL, other, language));
    }

    private void say(IRI subject, IRI property, IRI object) {
        statements.add(values.createStatement(subject, property, object));
    }

    private void say(IRI subject, IRI property, String words, String language) {
        statements.add(
                values.createStatement(subject, property, values.createLiteral(words, language)));
    }

    private IRI uri(String id) {
        return values.createIRI(scheme.stringValue() + "/" + id);
    }

    private String written() {
        StringWriter text = new StringWriter();
        TurtleWriter writer = new TurtleWriter(text);
        writer.startRDF();
        writer.handleNamespace(SKOS.PREFIX, SKOS.NAMESPACE);
        writer.handleNamespace(DCTERMS.PREFIX, DCTERMS.NAMESPACE);
        statements.forEach(writer::handleStatement);
        writer.endRDF();
        return text.toString();
    }
}
