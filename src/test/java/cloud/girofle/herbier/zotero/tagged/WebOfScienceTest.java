package cloud.girofle.herbier.zotero.tagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import org.junit.jupiter.api.Test;

class WebOfScienceTest {

    /** Made up, in the shape that Web of Science gives its files. */
    private static final String THREE =
            """
            FN Clarivate Analytics Web of Science
            VR 1.0
            PT J
            AU Lopez, F
               Diguet, C
            AF Lopez, Fanny
               Diguet, Cecile
            CA Screens Study Group
            TI Spatial and energetic impact of data centers on
               territories
            SO ENERGY AND CITIES
            LA English
            DT Article; Proceedings Paper
            DE data center; energy, urban;
               planning
            ID CONSUMPTION; CITIES
            AB IT is said that data centers
               UK and elsewhere grow.
            CR Masanet E, 2020, SCIENCE, V367, P984
               Koomey J, 2011, ANAL PRESS
            TC 3
            PU ELSEVIER
            PI AMSTERDAM
            SN 1234-5679
            EI 2049-3630
            J9 ENERG CITIES
            JI Energ. Cities
            PD FEB
            PY 2019
            VL 12
            IS 3
            BP 100
            EP 110
            DI 10.1000/xyz
            UT WOS:000280633400006
            ER

            PT B
            AF Koomey, Jonathan
            BE Hilty, Lorenz
               Aebischer, Bernard
            TI A chapter
            SO ICT INNOVATIONS FOR SUSTAINABILITY
            DT Article; Book Chapter
            PY 2015
            AR UNSP 7
            UT WOS:000280633400007
            XX unheard of
            ER

            PT J
            AU Cut, O
            TI Cut short
            """;

    @Test
    void anArticleOfWebOfScience() {
        Export export = Typed.read(THREE);
        Record item = export.records().getFirst();

        assertThat(export.format()).isEqualTo("Web of Science Tagged");
        assertThat(item.type()).isEqualTo("journalArticle");
        assertThat(item.localId()).isEqualTo("WOS:000280633400006");
        assertThat(item.creators())
                .containsExactly(
                        new Creator("author", "Lopez", "Fanny"),
                        new Creator("author", "Diguet", "Cecile"),
                        new Creator("author", "Screens Study Group", ""));
        assertThat(item.tags())
                .containsExactly(
                        Tag.manual("data center"),
                        Tag.manual("energy, urban"),
                        Tag.manual("planning"),
                        new Tag("CONSUMPTION", true),
                        new Tag("CITIES", true));
        assertThat(item.fields())
                .containsEntry(
                        "title", "Spatial and energetic impact of data centers on territories")
                .containsEntry("publicationTitle", "ENERGY AND CITIES")
                .containsEntry("journalAbbreviation", "Energ. Cities")
                .containsEntry(
                        "abstractNote", "IT is said that data centers UK and elsewhere grow.")
                .containsEntry("ISSN", "1234-5679 2049-3630")
                .containsEntry("date", "FEB 2019")
                .containsEntry("pages", "100-110")
                .containsEntry("DOI", "10.1000/xyz")
                .containsEntry("wos:TC", "3")
                .containsEntry(
                        "wos:CR",
                        "Masanet E, 2020, SCIENCE, V367, P984\nKoomey J, 2011, ANAL PRESS");
    }

    @Test
    void aChapterHasItsBookAndEditors() {
        Record item = Typed.read(THREE).records().get(1);

        assertThat(item.type()).isEqualTo("bookSection");
        assertThat(item.fields())
                .containsEntry("bookTitle", "ICT INNOVATIONS FOR SUSTAINABILITY")
                .containsEntry("pages", "UNSP 7");
        assertThat(item.creators())
                .extracting(Creator::role, Creator::lastName)
                .containsExactly(
                        tuple("author", "Koomey"),
                        tuple("editor", "Hilty"),
                        tuple("editor", "Aebischer"));
    }

    @Test
    void whatIsUnheardOfOrCutShortIsTold() {
        Export export = Typed.read(THREE);

        assertThat(export.records().getLast().title()).isEqualTo("Cut short");
        assertThat(export.problems())
                .extracting(Problem::place, Problem::kind)
                .containsExactly(
                        tuple("line:48", Kind.UNKNOWN_FIELD), tuple("line:53", Kind.CUT_SHORT));
    }
}
