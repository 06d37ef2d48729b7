package cloud.girofle.herbier.library;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thesaurus that a library keeps. */
class ThesaurusTest {

    private static final Topic ENERGY =
            new Topic(
                    "energie",
                    new Topic.Labels("énergie", List.of("consommation énergétique")),
                    new Topic.Labels("energy", List.of()),
                    List.of(),
                    List.of(),
                    List.of("eau"));
    private static final Topic WATER =
            new Topic(
                    "eau",
                    new Topic.Labels("eau", List.of()),
                    new Topic.Labels("water", List.of("water use")),
                    List.of("WUE"),
                    List.of("energie"),
                    List.of());

    @TempDir private Path data;

    @Test
    void isKeptWholeAndInItsOrder() {
        Thesaurus thesaurus = new Thesaurus(List.of(WATER, ENERGY));
        try (Library library = Library.open(data)) {
            assertThat(library.thesaurus().topics()).isEmpty();
            assertThat(library.thesaurusVersion()).isEqualTo(Thesaurus.EMPTY.version());
            assertThat(library.adopt(thesaurus)).isTrue();
        }
        try (Library again = Library.open(data)) {
            assertThat(again.thesaurus().topics()).containsExactly(WATER, ENERGY);
            assertThat(again.thesaurusVersion()).isEqualTo(thesaurus.version());
        }
    }

    @Test
    void onlyAnotherOneIsNews() {
        try (Library library = Library.open(data)) {
            long before = library.edition();
            assertThat(library.adopt(Thesaurus.EMPTY)).isFalse();
            assertThat(library.adopt(new Thesaurus(List.of(ENERGY, WATER)))).isTrue();
            assertThat(library.adopt(new Thesaurus(List.of(ENERGY, WATER)))).isFalse();
            assertThat(library.edition()).isEqualTo(before + 1);
            assertThat(library.adopt(Thesaurus.EMPTY)).isTrue();
            assertThat(library.thesaurus().topics()).isEmpty();
            assertThat(library.edition()).isEqualTo(before + 2);
            assertThat(library.lastChange()).isZero();
        }
    }

    @Test
    void oneThatAnotherProcessAdoptedIsSeenAtOnceAndNoneIsReadTwice() {
        try (Library library = Library.open(data);
                Library other = Library.open(data)) {
            library.adopt(new Thesaurus(List.of(WATER, ENERGY)));
            Thesaurus first = library.thesaurus();
            assertThat(library.thesaurus()).isSameAs(first);
            assertThat(other.thesaurus().topics()).containsExactly(WATER, ENERGY);
            other.adopt(new Thesaurus(List.of(ENERGY, WATER)));
            assertThat(library.thesaurus().topics()).containsExactly(ENERGY, WATER);
            other.adopt(Thesaurus.EMPTY);
            assertThat(library.thesaurus().topics()).isEmpty();
        }
    }
}
