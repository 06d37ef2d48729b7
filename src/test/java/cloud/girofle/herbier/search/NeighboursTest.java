package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which references are said to be alike, and why. */
class NeighboursTest {

    @TempDir Path folder;

    private Catalogue catalogue;
    private final List<Reference> references = new ArrayList<>();

    @BeforeEach
    void open() {
        catalogue = Catalogue.open(folder);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void sharedKeywordsAuthorsAndRareWordsMakeThemAlikeAndAreSaid() {
        add("A", "Le rêve d’une déconnexion : la maison autonome", "Lopez", "autonomie", "acv");
        add("B", "Maisons et serveurs sous la neige", "Lopez", "autonomie");
        fill(60, "acv");
        assertThat(like("A"))
                .containsExactly(
                        new Neighbour(
                                "B",
                                List.of(),
                                List.of("autonomie"),
                                List.of("Lopez, Anne"),
                                List.of(),
                                List.of("maison")));
    }

    @Test
    void whatManyShareMakesNothingAlike() {
        add("A", "Une page", "Lopez", "acv");
        fill(60, "acv");
        assertThat(like("A")).isEmpty();
    }

    @Test
    void aKeywordThatTellsNothingOfTheWorkDoesNotCount() {
        add("A", "Une page", "Lopez", "à vérifier", "autonomie");
        add("B", "Un livre", "Lopez", "à vérifier", "autonomie");
        fill(20, "acv");
        assertThat(like("A").getFirst().keywords()).containsExactly("autonomie");
        assertThat(catalogue.like("A", List.of(), keyword -> false))
                .flatExtracting(Neighbour::keywords)
                .isEmpty();
    }

    @Test
    void neitherItselfNorWhatIsShownAlreadyComesAndNoMoreThanFive() {
        add("A", "Une page", "Lopez", "autonomie", "solaire");
        for (String key : List.of("B", "C", "D", "E", "F", "G", "H")) {
            add(key, "Un livre " + key, "Lopez", "autonomie", "solaire");
        }
        fill(80, "acv");
        assertThat(catalogue.like("A", List.of("B", "C"), keyword -> true))
                .extracting(Neighbour::key)
                .hasSize(5)
                .doesNotContain("A", "B", "C");
        assertThat(catalogue.like("introuvable", List.of(), keyword -> true)).isEmpty();
    }

    @Test
    void topicsBringBothLanguagesTogether() {
        catalogue.adopt(
                new Thesaurus(
                        List.of(
                                new Topic(
                                        "effet-rebond",
                                        new Topic.Labels("effet rebond", List.of()),
                                        new Topic.Labels("rebound effect", List.of()),
                                        List.of(),
                                        List.of(),
                                        List.of()))));
        add("A", "L’effet rebond, une histoire", "Lopez", "histoire");
        add("B", "A history of the rebound effect", "Koomey", "histoire");
        fill(30, "acv");
        Neighbour found = like("A").getFirst();
        assertThat(found.key()).isEqualTo("B");
        assertThat(found.topics()).containsExactly("effet-rebond");
        assertThat(found.keywords()).containsExactly("histoire");
    }

    @Test
    void anEmptyCatalogueHasNone() {
        assertThat(catalogue.like("A", List.of(), keyword -> true)).isEmpty();
    }

    private List<Neighbour> like(String key) {
        return catalogue.like(key, List.of(), keyword -> !keyword.equals("à vérifier"));
    }

    private void add(String key, String title, String author, String... tags) {
        references.add(
                Merge.of(
                        key,
                        Instant.EPOCH,
                        List.of(
                                new Merge.Testimony(
                                        "girofle",
                                        new Record(
                                                key,
                                                "book",
                                                Map.of("title", title),
                                                List.of(new Creator("author", author, "Anne")),
                                                Stream.of(tags).map(Tag::manual).toList(),
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                List.of()),
                                        List.of())),
                        List.of(),
                        List.of()));
    }

    /** Indexes what was added, among others. */
    private void fill(int others, String tag) {
        for (int i = 0; i < others; i++) {
            add("OTHER" + i, "Autre livre nº " + i, "Autre" + i, tag);
        }
        List<Change> changes = Samples.changes(references);
        catalogue.apply(changes);
        catalogue.settle();
    }
}
