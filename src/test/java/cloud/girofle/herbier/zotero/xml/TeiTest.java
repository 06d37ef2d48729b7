package cloud.girofle.herbier.zotero.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeiTest {

    @Test
    void whatZoteroHasWrittenSince2024IsRead() {
        Record article =
                read(
                        """
                        <biblStruct type="journalArticle" xml:id="masanet2020"
                            corresp="http://zotero.org/groups/7/items/ABCD2345">
                          <analytic xml:lang="fr">
                            <author><forename>Eric</forename><surname>Masanet</surname></author>
                            <respStmt><resp>translator</resp><persName><name>Boavizta</name></persName></respStmt>
                            <title level="a">Un <hi rend="italic">vrai</hi> titre</title>
                            <idno type="DOI">10.1/x</idno>
                          </analytic>
                          <monogr>
                            <editor><surname>Éditrice</surname></editor>
                            <title level="j">Revue</title>
                            <ptr target="https://exemple.fr/?a=1&amp;b=2"/>
                            <idno type="arXiv">2001.00001</idno>
                            <imprint><date when="2020-02">février 2020</date>
                              <biblScope unit="page">1-2</biblScope>
                              <biblScope unit="volume" from="3" to="4"/>
                              <date type="accessed">2021-03-04T10:11:12Z</date></imprint>
                            <extent><measure unit="page" quantity="2"/></extent>
                          </monogr>
                          <note type="abstract"><p>Un.</p><p>Deux.</p></note>
                          <relatedItem type="reviewed"><bibl><author><name>Ada</name></author>
                            <title>Livre</title></bibl></relatedItem>
                          <note type="extra">PMID: 1</note>
                          <note corresp="http://zotero.org/groups/7/items/NNNN2345"><p>À <emph>lire</emph> &lt;</p>
                            <list rend="numbered"><item><ref target="https://a.fr">ici</ref></item></list></note>
                          <note type="tags"><term type="tag">sobriété</term></note>
                        </biblStruct>
                        """);
        assertThat(article.localId()).isEqualTo("http://zotero.org/groups/7/items/ABCD2345");
        assertThat(article.fields())
                .containsOnly(
                        entry("title", "Un <i>vrai</i> titre"),
                        entry("DOI", "10.1/x"),
                        entry("language", "fr"),
                        entry("publicationTitle", "Revue"),
                        entry("url", "https://exemple.fr/?a=1&b=2"),
                        entry("tei:idno-arXiv", "2001.00001"),
                        entry("date", "février 2020"),
                        entry("pages", "1-2"),
                        entry("volume", "3-4"),
                        entry("accessDate", "2021-03-04T10:11:12Z"),
                        entry("numPages", "2"),
                        entry("abstractNote", "Un.\n\nDeux."),
                        entry("tei:reviewed-title", "Livre"),
                        entry("extra", "PMID: 1"),
                        entry("citationKey", "masanet2020"));
        assertThat(article.creators())
                .containsExactly(
                        new Creator("author", "Masanet", "Eric"),
                        new Creator("translator", "Boavizta", ""),
                        new Creator("editor", "Éditrice", ""),
                        new Creator("reviewedAuthor", "Ada", ""));
        ItemNote note = article.notes().getFirst();
        assertThat(note.localId()).isEqualTo("http://zotero.org/groups/7/items/NNNN2345");
        assertThat(note.html().replaceAll("\\s+", " "))
                .isEqualTo(
                        "<p>À <em>lire</em> &lt;</p> "
                                + "<ol><li><a href=\"https://a.fr\">ici</a></li></ol>");
        assertThat(article.tags()).containsExactly(Tag.manual("sobriété"));
    }

    @Test
    void aKeyOfTheEditorsOwnIsACitationKeyAndOneMadeOfANameIsNot() {
        String work = "<monogr><title>A</title><author><surname>d'Arc</surname></author></monogr>";
        assertThat(read("<biblStruct xml:id=\"jeanne\">" + work + "</biblStruct>").fields())
                .containsEntry("citationKey", "jeanne");
        assertThat(read("<biblStruct xml:id=\"d_Arc1431a\">" + work + "</biblStruct>").fields())
                .doesNotContainKey("citationKey");
    }

    @Test
    void aScholarsBibliographyWithoutTypesIsUnderstood() {
        Export export =
                Typed.read(
                        """
                        <TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
                        <listBibl><head>Sources</head>
                          <biblStruct xml:id="a"><monogr><title level="m">Livre</title>
                            <editor role="translator"><persName><forename>Ada</forename>
                              <surname>Lovelace</surname></persName></editor></monogr></biblStruct>
                          <listBibl><head>Revues</head>
                            <biblStruct xml:id="b"><analytic><title>Article</title></analytic>
                              <monogr><title level="j">Revue</title></monogr></biblStruct>
                          </listBibl>
                        </listBibl>
                        <listBibl><biblStruct><analytic><title>Chapitre</title><author>Curie, Marie</author>
                          </analytic><monogr><title level="m">Livre</title><author><name>ADEME</name></author>
                          </monogr></biblStruct></listBibl>
                        </body></text></TEI>
                        """);
        assertThat(export.records())
                .extracting(Record::type)
                .containsExactly("book", "journalArticle", "bookSection");
        assertThat(export.collections())
                .extracting(Collection::name)
                .containsExactly("Sources", "Revues");
        Collection outer = export.collections().getFirst();
        Collection inner = export.collections().getLast();
        assertThat(inner.parentId()).isEqualTo(outer.id());
        assertThat(export.records())
                .extracting(Record::collections)
                .containsExactly(List.of(outer.id()), List.of(inner.id()), List.of());
        assertThat(export.records().getFirst().creators())
                .containsExactly(new Creator("translator", "Lovelace", "Ada"));
        assertThat(export.records().getLast().creators())
                .containsExactly(
                        new Creator("author", "Curie", "Marie"),
                        new Creator("bookAuthor", "ADEME", ""));
    }

    private static Record read(String struct) {
        Export export =
                Typed.read(
                        "<listBibl xmlns=\"http://www.tei-c.org/ns/1.0\">"
                                + struct
                                + "</listBibl>");
        assertThat(export.format()).isEqualTo("TEI");
        return export.records().getFirst();
    }
}
