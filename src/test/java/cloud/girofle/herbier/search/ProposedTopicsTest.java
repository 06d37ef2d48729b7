package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.reference.AnnotationText;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What references are taken to be on, by the project's own thesaurus. */
class ProposedTopicsTest {

    @TempDir private Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = Catalogue.open(folder);
        catalogue.adopt(ThesaurusFile.read(Path.of("content", "thesaurus.ttl")));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void aTopicIsRecognisedByAnyOfItsNamesAndTheWordsAreTold() {
        Reference reference =
                reference(
                        "A",
                        "Les Centres de Données du Nord",
                        "Ce rapport évalue par une analyse du cycle de vie l’usage de l’eau.",
                        List.of(),
                        "data center",
                        "LCA");
        assertThat(catalogue.proposedTopics(reference, List.of()))
                .containsOnlyKeys("centre-de-donnees", "acv")
                .containsEntry(
                        "centre-de-donnees",
                        List.of(
                                sign(
                                        "centre-de-donnees",
                                        TopicSign.Place.TITLE,
                                        "Centres de Données"),
                                sign("centre-de-donnees", TopicSign.Place.KEYWORD, "data center")))
                .containsEntry(
                        "acv",
                        List.of(
                                sign("acv", TopicSign.Place.KEYWORD, "LCA"),
                                sign("acv", TopicSign.Place.ABSTRACT, "analyse du cycle de vie")));
    }

    @Test
    void anAbstractCountsWhereItNamesSomethingPlainly() {
        assertThat(ofAbstract("The rebound effect of efficient machines."))
                .contains("effet-rebond");
        assertThat(ofAbstract("Nous mesurons le PUE de trois sites.")).contains("pue");
        assertThat(ofAbstract("Un datacenter est bâti. Ce datacenter chauffe."))
                .contains("centre-de-donnees");
        assertThat(ofAbstract("Les serveurs tournent. Un serveur éteint ne coûte rien."))
                .contains("serveur");
    }

    @Test
    void inPassingByOneWordOrABroadOneAnAbstractSaysNothing() {
        assertThat(ofAbstract("Le serveur répond.")).isEmpty();
        assertThat(ofAbstract("Models were trained on texts, and we train them again.")).isEmpty();
        assertThat(ofAbstract("Son impact compte. Un impact de plus.")).isEmpty();
        assertThat(ofAbstract("L’énergie coûte. Il faut de l’énergie.")).isEmpty();
        assertThat(ofAbstract("Un usage répandu. Cet usage lasse.")).isEmpty();
        assertThat(ofAbstract("pue, ou sent mauvais")).isEmpty();
    }

    @Test
    void whatPeopleChoseOrRefusedIsNoLongerProposed() {
        Reference bare = reference("A", "Serveurs et écrans", "", List.of());
        Reference decided =
                reference(
                        "B",
                        "Serveurs et écrans",
                        "",
                        List.of(correction("+topic serveur"), correction("-topic ecran")));
        catalogue.apply(
                List.of(
                        new Change.Saved(1, bare, List.of(), List.of()),
                        new Change.Saved(2, decided, List.of(), List.of()),
                        new Change.Saved(
                                3,
                                reference("C", "Serveurs et tablettes", "", List.of()),
                                List.of(),
                                List.of(
                                        new AnnotationText(
                                                "X",
                                                "Anne",
                                                "dit",
                                                List.of("tablette"),
                                                "",
                                                Samples.FIRST_ADDED)))));
        assertThat(catalogue.proposedTopics(decided, List.of())).isEmpty();
        assertThat(catalogue.proposedTopics(bare, List.of("ecran"))).containsOnlyKeys("serveur");
        assertThat(catalogue.proposedTopics()).isEqualTo(Map.of("serveur", 2, "ecran", 1));
        assertThat(catalogue.proposedFor("serveur", 9)).containsExactlyInAnyOrder("A", "C");
        assertThat(catalogue.proposedFor("tablette", 9)).isEmpty();
    }

    private Iterable<String> ofAbstract(String text) {
        return catalogue
                .proposedTopics(reference("A", "Sans", text, List.of()), List.of())
                .keySet();
    }

    private static TopicSign sign(String topic, TopicSign.Place place, String words) {
        return new TopicSign(topic, place, words);
    }

    private static Correction correction(String field) {
        return new Correction(field, "", "Anne", Samples.FIRST_ADDED, "");
    }

    private static Reference reference(
            String key,
            String title,
            String summary,
            List<Correction> corrections,
            String... keywords) {
        Record item =
                new Record(
                        key,
                        "report",
                        Map.of("title", title, "abstractNote", summary),
                        List.of(),
                        Stream.of(keywords).map(Tag::manual).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return Merge.of(
                key,
                Samples.FIRST_ADDED,
                List.of(new Merge.Testimony("girofle", item, List.of())),
                List.of(),
                corrections);
    }
}
