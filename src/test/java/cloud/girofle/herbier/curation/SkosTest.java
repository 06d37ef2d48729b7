package cloud.girofle.herbier.curation;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's own thesaurus, as others take it. */
class SkosTest {

    private static final String SCHEME = "https://herbier.example/themes";

    private final Thesaurus ours = ThesaurusFile.in(Path.of("content")).orElseThrow();

    @TempDir private Path folder;

    @Test
    void whatGoesOutComesBackTheSame() throws IOException {
        Path file = Files.writeString(folder.resolve("out.ttl"), whole());
        Thesaurus back = ThesaurusFile.read(file);
        assertThat(back.topics())
                .extracting(SkosTest::withoutRelated)
                .containsExactlyElementsOf(
                        ours.topics().stream().map(SkosTest::withoutRelated).toList());
        for (Topic topic : ours.topics()) {
            assertThat(back.related(back.find(topic.id()).orElseThrow()))
                    .extracting(Topic::id)
                    .containsExactlyInAnyOrderElementsOf(
                            ours.related(topic).stream().map(Topic::id).toList());
        }
    }

    @Test
    void itsOwnFileIsWrittenWithItsDefinitions() throws IOException {
        Path file = Files.writeString(folder.resolve("own.ttl"), ThesaurusFile.write(ours));
        assertThat(ThesaurusFile.read(file).topics()).isEqualTo(ours.topics());
        assertThat(ThesaurusFile.read(file).version()).isEqualTo(ours.version());
    }

    @Test
    void everyConceptIsSoundSkosUnderAStableAddress() throws IOException {
        Model model = parsed(whole());
        Resource scheme =
                model.filter(null, RDF.TYPE, SKOS.CONCEPT_SCHEME).subjects().iterator().next();
        assertThat(scheme.stringValue()).isEqualTo(SCHEME);
        assertThat(model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects())
                .extracting(Resource::stringValue)
                .containsExactlyInAnyOrderElementsOf(
                        ours.topics().stream().map(topic -> SCHEME + "/" + topic.id()).toList());
        assertThat(model.filter(null, SKOS.IN_SCHEME, scheme)).hasSize(ours.topics().size());
        assertThat(model.filter(null, SKOS.TOP_CONCEPT_OF, scheme).subjects())
                .isEqualTo(model.filter(scheme, SKOS.HAS_TOP_CONCEPT, null).objects())
                .hasSize(ours.top().size());
        assertThat(model.filter(null, SKOS.NARROWER, null))
                .hasSameSizeAs(model.filter(null, SKOS.BROADER, null))
                .allSatisfy(each ->
                        assertThat(
                                        model.contains(
                                                (Resource) each.getObject(),
                                                SKOS.BROADER,
                                                each.getSubject()))
                                .isTrue());
        assertThat(model.filter(null, SKOS.DEFINITION, null)).hasSize(2 * ours.topics().size());
    }

    @Test
    void oneTopicGoesAlone() throws IOException {
        Topic topic = ours.find("centre-de-donnees").orElseThrow();
        Model model = parsed(Skos.turtle(ours, List.of(topic), SCHEME, Map.of("fr", "Thèmes")));
        assertThat(model.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects())
                .extracting(Resource::stringValue)
                .containsExactly(SCHEME + "/centre-de-donnees");
        assertThat(model.filter(null, SKOS.BROADER, null).objects())
                .extracting(Object::toString)
                .containsExactly(SCHEME + "/infrastructure-numerique");
    }

    private String whole() {
        return Skos.turtle(ours, ours.topics(), SCHEME, Map.of("fr", "Thèmes", "en", "Topics"));
    }

    private static Model parsed(String turtle) throws IOException {
        return Rio.parse(new StringReader(turtle), SCHEME, RDFFormat.TURTLE);
    }

    private static Topic withoutRelated(Topic topic) {
        return new Topic(
                topic.id(),
                topic.french(),
                topic.english(),
                topic.acronyms(),
                topic.broader(),
                List.of(),
                topic.definitions());
    }
}
