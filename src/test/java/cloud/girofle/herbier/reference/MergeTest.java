package cloud.girofle.herbier.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.reference.Merge.Testimony;
import cloud.girofle.herbier.reference.Reference.Provenance;
import cloud.girofle.herbier.reference.Reference.Sourced;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void theMostTrustedSourceIsBelievedAndTheNextFillsItsSilences() {
        Reference merged =
                merge(
                        item("thesis", Map.of("title", "Bouts de flux", "date", "2022")),
                        item("thesis", Map.of("title", "BOUTS DE FLUX", "university", "Lyon")));
        assertThat(merged.fields())
                .containsEntry("title", "Bouts de flux")
                .containsEntry("date", "2022")
                .containsEntry("university", "Lyon")
                .hasSize(3);
        assertThat(merged.provenance())
                .containsExactly(new Provenance("source0", "id"), new Provenance("source1", "id"));
    }

    @Test
    void aGenericTypeGivesWayToAPreciseOneAndFieldsTakeItsNames() {
        Reference merged =
                merge(
                        item("document", Map.of("title", "Titre", "publisher", "Lyon 2")),
                        item("thesis", Map.of("title", "Titre", "thesisType", "Doctorat")));
        assertThat(merged.type()).isEqualTo("thesis");
        assertThat(merged.fields())
                .containsOnly(
                        Map.entry("title", "Titre"),
                        Map.entry("university", "Lyon 2"),
                        Map.entry("thesisType", "Doctorat"));
    }

    @Test
    void aKeywordThatAPersonChoseBeatsTheSameOneAddedByAMachine() {
        Reference merged =
                merge(
                        item("book", List.of(new Tag("eau", true), new Tag("énergie", true))),
                        item("book", List.of(new Tag("eau", false))));
        assertThat(merged.tags()).containsExactly(new Tag("eau", false), new Tag("énergie", true));
    }

    @Test
    void aKeywordThatSourcesSpellDifferentlyStandsOnce() {
        Reference merged =
                merge(
                        item("book", List.of(new Tag("acv", false))),
                        item("book", List.of(new Tag("ACV", false))));
        assertThat(merged.tags()).containsExactly(new Tag("acv", false));
    }

    @Test
    void notesOfAllSourcesAreKeptAndTheSameOneOnce() {
        Record noted =
                new Record(
                        "id",
                        "book",
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(ItemNote.of("<p>Lu</p>")),
                        List.of(),
                        List.of(),
                        List.of());
        assertThat(merge(noted, noted).notes())
                .containsExactly(new Sourced<>("source0", ItemNote.of("<p>Lu</p>")));
    }

    @Test
    void aReferenceWithoutARecordIsAMistake() {
        assertThatThrownBy(() -> Merge.of("ABCD2345", NOW, List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ABCD2345");
    }

    private static Reference merge(Record... items) {
        List<Testimony> testimonies = new java.util.ArrayList<>();
        for (Record item : items) {
            testimonies.add(new Testimony("source" + testimonies.size(), item, List.of()));
        }
        return Merge.of("ABCD2345", NOW, testimonies, List.of(), List.of());
    }

    private static Record item(String type, Map<String, String> fields) {
        return Samples.record("id", type, fields);
    }

    private static Record item(String type, List<Tag> tags) {
        return new Record(
                "id", type, Map.of(), List.of(), tags, List.of(), List.of(), List.of(), List.of());
    }
}
