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

class RefWorksTest {

    private static final String TWO =
            """
            RT Journal Article
            SR Electronic(1)
            ID 42
            A1 Guyon,Cédric
            T1 Le coût des écrans
            JF Annales
            YR 2021
            FD 12 mars
            VO 3
            IS 1
            SP 10
            OP 20
            K1 écran
            K1 coût, énergie
            AB It begins with words.
            UN reports say so.

            US data too.
            SN 1234-5679
            ZZ unheard of
            UL https://example.org/
            NO Plain & short

            RT Dissertation/Thesis
            T1 Sobriété
            PB Université
            """;

    @Test
    void anEntryAsRefWorksWritesIt() {
        Record item = Typed.read(TWO).records().getFirst();

        assertThat(item.type()).isEqualTo("journalArticle");
        assertThat(item.localId()).isEqualTo("42");
        assertThat(item.creators()).containsExactly(new Creator("author", "Guyon", "Cédric"));
        assertThat(item.fields())
                .containsEntry("publicationTitle", "Annales")
                .containsEntry("date", "12 mars 2021")
                .containsEntry("pages", "10-20")
                .containsEntry("refworks:SR", "Electronic(1)");
        assertThat(item.tags()).containsExactly(Tag.manual("écran"), Tag.manual("coût, énergie"));
        assertThat(item.notes().getFirst().html()).isEqualTo("<p>Plain &amp; short</p>");
    }

    @Test
    void inProseAWordOfTwoCapitalsIsNoTag() {
        Export export = Typed.read(TWO);

        assertThat(export.records().getFirst().field("abstractNote"))
                .isEqualTo("It begins with words.\nUN reports say so.\n\nUS data too.");
        assertThat(export.records().getFirst().field("refworks:ZZ")).isEqualTo("unheard of");
        assertThat(export.problems())
                .containsExactly(
                        Problem.of("essai.txt", "line:20", Kind.UNKNOWN_FIELD, "refworks:ZZ"));
    }

    @Test
    void anotherWordForATypeIsKeptBesides() {
        Record thesis = Typed.read(TWO).records().getLast();

        assertThat(thesis.type()).isEqualTo("thesis");
        assertThat(thesis.fields())
                .containsEntry("university", "Université")
                .containsEntry("refworks:RT", "Dissertation/Thesis");
    }
}
