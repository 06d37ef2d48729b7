package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first letters may become. */
class CompletionsTest {

    private static final Topic DATA_CENTRE =
            new Topic(
                    "centre-de-donnees",
                    new Topic.Labels("centre de données", List.of("datacenters")),
                    new Topic.Labels("data centre", List.of("server farm")),
                    List.of("DC"),
                    List.of(),
                    List.of());

    private static final Topic NOWHERE =
            new Topic(
                    "datation",
                    new Topic.Labels("datation", List.of()),
                    new Topic.Labels("dating", List.of()),
                    List.of(),
                    List.of(),
                    List.of());

    @TempDir Path folder;

    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        catalogue = Catalogue.open(folder);
        catalogue.adopt(new Thesaurus(List.of(DATA_CENTRE, NOWHERE)));
        catalogue.apply(Samples.changes(Samples.references()));
        catalogue.settle();
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void aTopicComesFirstByAnyOfItsNamesAndStandsForItsKeyword() {
        assertThat(catalogue.complete("datac", "fr"))
                .startsWith(topic("centre de données"))
                .extracting(Completion::kind)
                .containsOnly(Completion.Kind.TOPIC, Completion.Kind.TITLE);
        assertThat(catalogue.complete("server f", "en")).containsExactly(topic("data centre"));
    }

    @Test
    void aTopicThatNothingIsOnIsNotProposed() {
        assertThat(catalogue.complete("datation", "fr")).isEmpty();
    }

    @Test
    void accentsAndCaseDoNotMatterNorDoesTheOrderOfNames() {
        Completion lopez = new Completion(Completion.Kind.AUTHOR, "lopez-fanny", "Lopez, Fanny");
        for (String typed : List.of("lop", "LÓP", "fan", "fanny lo", "lopez, fa")) {
            assertThat(catalogue.complete(typed, "fr")).as(typed).contains(lopez);
        }
        assertThat(catalogue.complete("electricite", "fr"))
                .contains(new Completion(Completion.Kind.KEYWORD, "électricité", "électricité"));
    }

    @Test
    void titlesThatBeginSoComeBeforeThoseThatOnlyHoldTheWord() {
        assertThat(catalogue.complete("num", "fr"))
                .extracting(Completion::value)
                .containsExactly("PODCAST1", "ECOLOGIE");
        assertThat(catalogue.complete("à bout de f", "fr"))
                .containsExactly(
                        new Completion(Completion.Kind.TITLE, "LOPEZ222", "À bout de flux"));
        assertThat(catalogue.complete("flu", "fr"))
                .extracting(Completion::value)
                .contains("LOPEZ222");
    }

    @Test
    void nothingIsProposedForTooLittleTooMuchOrNoWord() {
        for (String typed : List.of("", "lo", "« »", "**?", "lopez ".repeat(50))) {
            assertThat(catalogue.complete(typed, "fr")).as(typed).isEmpty();
        }
    }

    private static Completion topic(String label) {
        return new Completion(Completion.Kind.TOPIC, "centre-de-donnees", label);
    }
}
