package cloud.girofle.herbier.curation;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Pasted.How;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Record;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text tells of a work by itself. */
class PastedTest {

    @ParameterizedTest
    @CsvSource({
        "10.1000/Ab, journalArticle, DOI, 10.1000/ab",
        "https://doi.org/10.1000/ab, journalArticle, url, https://doi.org/10.1000/ab",
        "doi:10.1000/ab, journalArticle, DOI, 10.1000/ab",
        "978-2-07-036822-8, book, ISBN, 9782070368228",
        "ISBN 2-07-036822-X, book, ISBN, 9782070368228",
        "arXiv:2104.10350, preprint, archiveID, arXiv:2104.10350",
        "2104.10350, preprint, date, 2021-04",
        "https://arxiv.org/abs/2104.10350v3, preprint, url, https://arxiv.org/abs/2104.10350",
        "10.48550/arXiv.2104.10350, preprint, repository, arXiv",
        "https://www.framasoft.org/fr/, webpage, websiteTitle, framasoft.org",
        "https://fr.wikipedia.org/wiki/Sobri%C3%A9t%C3%A9_num%C3%A9rique, encyclopediaArticle,"
                + " title, Sobriété numérique",
        "https://www.youtube.com/watch?v=abc, videoRecording, url,"
                + " https://www.youtube.com/watch?v=abc",
        "https://tube.exemple.org/w/tVuoTJNLXb4vTYUNgjWEG7, videoRecording, libraryCatalog,"
                + " tube.exemple.org",
    })
    void anIdentifierTellsWhatItCan(String text, String type, String field, String value) {
        Pasted pasted = Pasted.read(text);

        assertThat(pasted.how()).isEqualTo(How.IDENTIFIER);
        assertThat(pasted.records())
                .singleElement()
                .satisfies((Record item) -> {
                    assertThat(item.type()).isEqualTo(type);
                    assertThat(item.fields()).containsEntry(field, value);
                });
    }

    @Test
    void entriesAreReadAsExportsAre() {
        Pasted bibtex =
                Pasted.read(
                        """
                        @book{lopez, title={À bout de flux}, author={Lopez, Fanny}, year=2022}
                        @misc{autre, title={Autre}}
                        """);
        assertThat(bibtex.how()).isEqualTo(How.ENTRIES);
        assertThat(bibtex.format()).isEqualTo("BibTeX");
        assertThat(bibtex.records())
                .extracting(Record::title)
                .containsExactly("À bout de flux", "Autre");
        assertThat(bibtex.records().getFirst().creators())
                .containsExactly(new Creator("author", "Lopez", "Fanny"));

        Pasted ris = Pasted.read("TY  - JOUR\nTI  - Câbles\nDO  - 10.1000/c\nER  - \n");
        assertThat(ris.records()).extracting(Record::title).containsExactly("Câbles");
        assertThat(ris.records().getFirst().fields()).containsEntry("DOI", "10.1000/c");

        Pasted csl = Pasted.read("[{\"id\": \"x\", \"type\": \"book\", \"title\": \"Forêts\"}]");
        assertThat(csl.records()).extracting(Record::title).containsExactly("Forêts");
    }

    @Test
    void anythingElseIsATitle() {
        for (String text :
                new String[] {"Sobriété numérique", "{", "@book{", "<a>", "978-2", "%"}) {
            Pasted pasted = Pasted.read(text);
            assertThat(pasted.how()).as(text).isEqualTo(How.TITLE);
            assertThat(pasted.records().getFirst().fields()).isEqualTo(Map.of("title", text));
        }
        assertThat(Pasted.read(" ").records().getFirst().fields()).isEmpty();
        assertThat(Pasted.read("Premier titre\nun second\n").records().getFirst().title())
                .isEqualTo("Premier titre");
    }
}
