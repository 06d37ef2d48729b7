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

class ReferTest {

    @Test
    void anEntryAsEndNoteWritesIt() {
        Export export =
                Typed.read(
                        """
                        %0 Journal Article
                        %A Lopez, Fanny
                        %A Diguet, Cécile
                        %E ADEME,
                        %D 2019
                        %T L'impact spatial et énergétique des data centers
                        %J Annales
                        %V 12
                        %N 3
                        %P 100-110
                        %8 May 12
                        %! Data centers
                        %@ 1234-5679
                        %R 10.1000/xyz
                        %K énergie
                        data center, territoire
                        %X First paragraph.

                        Second paragraph.
                        %U https://example.org/
                        %F lopez2019

                        %0 Thesis
                        %T Ordre électrique
                        %9 PhD
                        %I Université
                        """);

        assertThat(export.format()).isEqualTo("Refer/BibIX");
        assertThat(export.problems()).isEmpty();
        Record first = export.records().getFirst();
        assertThat(first.type()).isEqualTo("journalArticle");
        assertThat(first.localId()).isEqualTo("lopez2019");
        assertThat(first.fields())
                .containsEntry("publicationTitle", "Annales")
                .containsEntry("date", "May 12 2019")
                .containsEntry("DOI", "10.1000/xyz")
                .containsEntry("ISSN", "1234-5679")
                .containsEntry("shortTitle", "Data centers")
                .containsEntry("abstractNote", "First paragraph.\n\nSecond paragraph.")
                .containsEntry("citationKey", "lopez2019");
        assertThat(first.creators())
                .containsExactly(
                        new Creator("author", "Lopez", "Fanny"),
                        new Creator("author", "Diguet", "Cécile"),
                        new Creator("editor", "ADEME", ""));
        assertThat(first.tags())
                .containsExactly(Tag.manual("énergie"), Tag.manual("data center, territoire"));
        assertThat(export.records().getLast().fields())
                .containsEntry("thesisType", "PhD")
                .containsEntry("university", "Université");
    }

    @Test
    void withoutTypesAnEmptyLinePartsTheEntries() {
        Export export = Typed.read("%T Corn\n%A Newman, W. H.\n%D 1891\n\n%T Wheat\n%D 1892\n");

        assertThat(export.records()).extracting(Record::title).containsExactly("Corn", "Wheat");
        assertThat(export.records()).extracting(Record::type).containsOnly("book");
        assertThat(export.records()).extracting(item -> item.field("date")).contains("1891");
    }

    @Test
    void ofTwoTypesTheKnownOneCounts() {
        Export export = Typed.read("%0 Serial\n%0 Audio\n%T Diesseits von Eden\n");

        assertThat(export.records()).extracting(Record::type).containsExactly("audioRecording");
    }

    @Test
    void whatZoteroDoesNotKnowIsKept() {
        Export export = Typed.read("%0 Scroll\n%T Rouleau\n%+ Paris\n%0 Book\n\n%0 Book\n%T Livre");

        assertThat(export.records().getFirst())
                .returns("Scroll", Record::type)
                .returns("Paris", item -> item.field("refer:+"));
        assertThat(export.problems())
                .containsExactly(
                        Problem.of("essai.txt", "line:1", Kind.UNKNOWN_TYPE, "Scroll"),
                        Problem.of("essai.txt", "line:3", Kind.UNKNOWN_FIELD, "refer:+"));
    }

    @Test
    void aCommentOfBibTexIsNoTag() {
        assertThat(new Refer().recognises("% A file\n% of remarks\n@book{k, title={T}}")).isFalse();
    }
}
