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

class MedlineTest {

    /** Made up, in the shape that PubMed gives its files. */
    private static final String THREE =
            """

            PMID- 30000001
            OWN - NLM
            STAT- MEDLINE
            DCOM- 20210115
            LR  - 20210115
            IS  - 1234-5679 (Print)
            IS  - 2049-3630 (Electronic)
            IS  - 1234-5679 (Linking)
            VI  - 12
            IP  - 3
            DP  - 2020 Jul 9
            TI  - Screens, sleep and servers: what a very long title becomes when it is folded
                  over two lines.
            PG  - 6913-7
            LID - 10.1000/xyz.2020 [doi]
            LID - e123 [pii]
            AB  - BACKGROUND: Screens are everywhere. They use electricity, and so do the
                  servers - many of them - behind.
            CI  - Copyright (c) 2020 The Authors.
            FAU - van Raaij, Marijke J
            AU  - van Raaij MJ
            AD  - Department of Screens, Somewhere.
            FAU - Lopez, Fanny
            AU  - Lopez F
            CN  - Screens Study Group
            LA  - eng
            PT  - Journal Article
            PT  - Review
            PL  - England
            TA  - J Screens
            JT  - The journal of screens
            JID - 0000001
            MH  - *Electricity
            MH  - Sleep/physiology
            OT  - data centers, energy
            PMC - PMC7000001
            EDAT- 2020/07/10 06:00
            PST - ppublish
            AID - 10.1000/xyz.2020 [doi]
            SO  - J Screens. 2020 Jul 9;12(3):6913-7.

            PMID- 30000002
            DP  - 2009
            TI  - A chapter
            BTI - A whole book
            AU  - Mouse M
            FED - Editor, Emma
            ED  - Editor E
            PT  - Book Chapter
            PB  - A publisher
            AID - NBK1826 [bookaccession]

            PMID- 30000003
            TI  - A preprint
            PT  - Journal Article
            PT  - Preprint
            """;

    @Test
    void anArticleOfPubMed() {
        Export export = Typed.read(THREE);
        Record item = export.records().getFirst();

        assertThat(export.format()).isEqualTo("MEDLINE/nbib");
        assertThat(item.type()).isEqualTo("journalArticle");
        assertThat(item.localId()).isEqualTo("30000001");
        assertThat(item.fields())
                .containsEntry(
                        "title",
                        "Screens, sleep and servers: what a very long title becomes when it is"
                                + " folded over two lines.")
                .containsEntry(
                        "abstractNote",
                        "BACKGROUND: Screens are everywhere. They use electricity, and so do the"
                                + " servers - many of them - behind.")
                .containsEntry("publicationTitle", "The journal of screens")
                .containsEntry("journalAbbreviation", "J Screens")
                .containsEntry("ISSN", "1234-5679 2049-3630")
                .containsEntry("date", "2020 Jul 9")
                .containsEntry("pages", "6913-6917")
                .containsEntry("DOI", "10.1000/xyz.2020")
                .containsEntry("PMID", "30000001")
                .containsEntry("PMCID", "PMC7000001")
                .containsEntry("rights", "Copyright (c) 2020 The Authors.")
                .containsEntry("language", "eng")
                .containsEntry("medline:PT", "Review")
                .containsEntry("medline:AID", "e123 [pii]");
        assertThat(item.creators())
                .containsExactly(
                        new Creator("author", "van Raaij", "Marijke J"),
                        new Creator("author", "Lopez", "Fanny"),
                        new Creator("author", "Screens Study Group", ""));
        assertThat(item.tags())
                .containsExactly(
                        Tag.manual("*Electricity"),
                        Tag.manual("Sleep/physiology"),
                        Tag.manual("data centers, energy"));
        assertThat(export.problems())
                .containsExactly(
                        Problem.of("essai.txt", "line:23", Kind.UNKNOWN_FIELD, "medline:AD"));
    }

    @Test
    void aChapterHasItsBookAndTheShortNamesWhereThereAreNoFullOnes() {
        Record item = Typed.read(THREE).records().get(1);

        assertThat(item.type()).isEqualTo("bookSection");
        assertThat(item.fields())
                .containsEntry("bookTitle", "A whole book")
                .containsEntry("publisher", "A publisher");
        assertThat(item.creators())
                .containsExactly(
                        new Creator("author", "Mouse", "M"),
                        new Creator("editor", "Editor", "Emma"));
    }

    @Test
    void ofSeveralTypesTheMostTellingCounts() {
        assertThat(Typed.read(THREE).records().getLast().type()).isEqualTo("preprint");
    }
}
