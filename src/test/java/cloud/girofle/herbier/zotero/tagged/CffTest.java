package cloud.girofle.herbier.zotero.tagged;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import org.junit.jupiter.api.Test;

class CffTest {

    @Test
    void aProgramTellsHowToCiteItAndWhatItCites() {
        Export export =
                Typed.read(
                        """
                        # Un commentaire
                        cff-version: 1.2.0
                        message: Cite it.
                        title: "Herbier : essai"
                        version: 1.10
                        license: MIT
                        abstract: |
                          Un paragraphe.

                          Un autre.
                        authors:
                          - family-names: Cruz
                            name-particle: de la
                            given-names: Ana
                            orcid: https://orcid.org/0000-0002-1825-0097
                          - name: "Essais, SARL"
                        date-released: 2024-02-29
                        identifiers:
                          - {type: doi, value: 10.5281/zenodo.1}
                          - {type: swh, value: "swh:1:rev:0"}
                        keywords: [eau, forêt]
                        repository-code: https://exemple.fr/depot
                        colour: blue
                        references:
                          - type: conference-paper
                            title: L’eau
                            conference: {name: Colloque, city: Lyon}
                            authors: [{family-names: Bob, given-names: Bo, name-suffix: Jr}]
                            year: 2020
                        """);
        assertThat(export.format()).isEqualTo("CFF");
        Record program = export.records().getFirst();
        assertThat(program.type()).isEqualTo("computerProgram");
        assertThat(program.fields())
                .containsEntry("title", "Herbier : essai")
                .containsEntry("versionNumber", "1.10")
                .containsEntry("rights", "MIT")
                .containsEntry("abstractNote", "Un paragraphe.\n\nUn autre.")
                .containsEntry("date", "2024-02-29")
                .containsEntry("DOI", "10.5281/zenodo.1")
                .containsEntry("url", "https://exemple.fr/depot")
                .containsEntry("cff:identifiers-swh", "swh:1:rev:0")
                .containsEntry("cff:authors-orcid", "https://orcid.org/0000-0002-1825-0097")
                .containsEntry("cff:colour", "blue");
        assertThat(program.creators())
                .containsExactly(
                        new Creator("programmer", "de la Cruz", "Ana"),
                        new Creator("programmer", "Essais, SARL", ""));
        assertThat(program.tags()).containsExactly(Tag.manual("eau"), Tag.manual("forêt"));
        Record cited = export.records().getLast();
        assertThat(cited.type()).isEqualTo("conferencePaper");
        assertThat(cited.fields())
                .containsEntry("title", "L’eau")
                .containsEntry("conferenceName", "Colloque")
                .containsEntry("place", "Lyon")
                .containsEntry("date", "2020");
        assertThat(cited.creators()).containsExactly(new Creator("author", "Bob", "Bo, Jr"));
        assertThat(export.problems())
                .containsExactly(
                        Problem.of("essai.txt", "line:1", Kind.UNKNOWN_FIELD, "cff:colour"));
    }

    @Test
    void theKeysStandInAnyOrder() {
        Export export = Typed.read("title: Un\nversion: 2\ncff-version: 1.2.0\nlicense: MIT\n");
        assertThat(export.records()).hasSize(1);
        assertThat(export.records().getFirst().fields())
                .containsEntry("title", "Un")
                .containsEntry("versionNumber", "2")
                .containsEntry("rights", "MIT");
    }

    @Test
    void severalFilesInOneAreReadEachOnItsOwn() {
        Export export =
                Typed.read(
                        """
                        cff-version: 1.2.0
                        title: >-
                          Un
                        type: software
                        license: [MIT

                        cff-version: 1.2.0
                        title:  >-
                          Deux: la suite
                        type: dataset
                        license: Libre : oui
                        authors:\s
                          - family-names: @moi
                        """);
        assertThat(export.records())
                .extracting(Record::title)
                .containsExactly("Un", "Deux: la suite");
        assertThat(export.records().getFirst().fields()).containsEntry("rights", "[MIT");
        assertThat(export.records().getLast().fields()).containsEntry("rights", "Libre : oui");
        assertThat(export.records().getLast().creators())
                .containsExactly(new Creator("author", "@moi", ""));
        assertThat(export.problems()).isEmpty();
    }

    @Test
    void zoterosListOfReferencesRepeatsItsCreatorsInEachRole() {
        String people =
                """
                 :\s
                      - family-names: Bob
                        given-names: Bo
                      - family-names: undefined
                """;
        Export export =
                Typed.read(
                        """
                        # This CITATION.cff reference content was generated from Zotero.
                        references:
                          - title: >-
                              undefined
                            type: letter
                            date-accessed: 2021-03-04T10:11:12Z
                            senders%s
                            editors%s
                            recipients%s
                            translators%s
                          - title: >-
                             \s
                            type: book
                        """
                                .replace("%s", people.stripTrailing().replaceFirst("^ ", "")));
        Record letter = export.records().getFirst();
        assertThat(letter.type()).isEqualTo("letter");
        assertThat(letter.creators()).containsExactly(new Creator("author", "Bob", "Bo"));
        assertThat(letter.fields())
                .containsEntry("accessDate", "2021-03-04 10:11:12")
                .containsEntry("cff:nameless-senders", "undefined")
                .doesNotContainKey("title");
        assertThat(Typed.kinds(export))
                .containsExactly(Kind.UNKNOWN_FIELD, Kind.NO_TITLE, Kind.UNREADABLE_ENTRY);
    }

    @Test
    void nothingSwellsOrNestsWithoutEnd() {
        Export swelling =
                Typed.read(
                        """
                        cff-version: 1.2.0
                        title: T
                        keywords: &a [x, x]
                        other: &b [*a, *a, *a]
                        more: [*b, *b, *b]
                        """);
        assertThat(swelling.records()).hasSize(1);
        assertThat(swelling.records().getFirst().fields()).containsEntry("cff:more", "b\nb\nb");
        Export deep = Typed.read("cff-version: 1.2.0\ntitle: " + "[".repeat(100_000));
        assertThat(deep.records())
                .extracting(Record::title)
                .allMatch(title -> title.startsWith("[["));
    }
}
