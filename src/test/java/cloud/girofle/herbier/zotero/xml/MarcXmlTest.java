package cloud.girofle.herbier.zotero.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import org.junit.jupiter.api.Test;

class MarcXmlTest {

    @Test
    void aRecordOfMarc21IsRead() {
        Record book =
                read(
                        """
                        <leader>01142cam a2200301 a 4500</leader>
                        <controlfield tag="001">92005291</controlfield>
                        <controlfield tag="008">920219s2015    mau           000 0 eng  </controlfield>
                        <datafield tag="020" ind1=" " ind2=" "><subfield code="a">9780262029513 (hbk.) :</subfield>
                          <subfield code="c">$24.95</subfield></datafield>
                        <datafield tag="100" ind1="1" ind2=" "><subfield code="a">Hu, Tung-Hui,</subfield>
                          <subfield code="e">author.</subfield></datafield>
                        <datafield tag="245" ind1="1" ind2="2"><subfield code="a">A prehistory of the cloud :</subfield>
                          <subfield code="b">networks and power /</subfield><subfield code="c">Tung-Hui Hu.</subfield></datafield>
                        <datafield tag="250" ind1=" " ind2=" "><subfield code="a">1st ed.</subfield></datafield>
                        <datafield tag="264" ind1=" " ind2="1"><subfield code="a">Cambridge, Mass. :</subfield>
                          <subfield code="b">MIT Press,</subfield><subfield code="c">[c2015]</subfield></datafield>
                        <datafield tag="300" ind1=" " ind2=" "><subfield code="a">xxix, 209 p. ;</subfield></datafield>
                        <datafield tag="336" ind1=" " ind2=" "><subfield code="a">text</subfield></datafield>
                        <datafield tag="490" ind1="0" ind2=" "><subfield code="a">Platforms ;</subfield><subfield code="v">3</subfield></datafield>
                        <datafield tag="504" ind1=" " ind2=" "><subfield code="a">Includes index.</subfield></datafield>
                        <datafield tag="520" ind1=" " ind2=" "><subfield code="a">On clouds.</subfield></datafield>
                        <datafield tag="650" ind1=" " ind2="0"><subfield code="a">Cloud computing</subfield><subfield code="x">History.</subfield></datafield>
                        <datafield tag="653" ind1=" " ind2=" "><subfield code="a">réseaux</subfield><subfield code="a">câbles</subfield></datafield>
                        <datafield tag="700" ind1="1" ind2=" "><subfield code="a">Doe, Jane.</subfield><subfield code="4">trl</subfield></datafield>
                        <datafield tag="710" ind1="2" ind2=" "><subfield code="a">University of Michigan.</subfield><subfield code="b">Press.</subfield></datafield>
                        <datafield tag="856" ind1="4" ind2="0"><subfield code="u">https://exemple.org/1</subfield></datafield>
                        <datafield tag="856" ind1="4" ind2="2"><subfield code="3">Table</subfield><subfield code="u">https://exemple.org/2</subfield></datafield>
                        """);
        assertThat(book.localId()).isEqualTo("92005291");
        assertThat(book.type()).isEqualTo("book");
        assertThat(book.fields())
                .containsOnly(
                        entry("ISBN", "9780262029513"),
                        entry("title", "A prehistory of the cloud: networks and power"),
                        entry("edition", "1st ed."),
                        entry("place", "Cambridge, Mass"),
                        entry("publisher", "MIT Press"),
                        entry("date", "2015"),
                        entry("numPages", "209"),
                        entry("marc:336", "text"),
                        entry("series", "Platforms"),
                        entry("seriesNumber", "3"),
                        entry("abstractNote", "On clouds"),
                        entry("url", "https://exemple.org/1"),
                        entry("language", "eng"));
        assertThat(book.creators())
                .containsExactly(
                        new Creator("author", "Hu", "Tung-Hui"),
                        new Creator("translator", "Doe", "Jane"),
                        new Creator("contributor", "University of Michigan. Press", ""));
        assertThat(book.tags())
                .containsExactly(
                        Tag.manual("Cloud computing -- History"),
                        Tag.manual("réseaux"),
                        Tag.manual("câbles"));
        assertThat(book.notes()).containsExactly(ItemNote.of("<p>Includes index.</p>"));
        assertThat(book.attachments()).extracting(Attachment::title).containsExactly("Table");
    }

    @Test
    void aThesisOfTheSudocInUnimarcIsRead() {
        Record thesis =
                read(
                        """
                        <leader>     cam0 22        450 </leader>
                        <controlfield tag="001">123456789</controlfield>
                        <datafield tag="101" ind1="0" ind2=" "><subfield code="a">fre</subfield></datafield>
                        <datafield tag="200" ind1="1" ind2=" "><subfield code="a">Écologie des centres de données</subfield>
                          <subfield code="e">enquête</subfield><subfield code="f">Clément Marquet</subfield></datafield>
                        <datafield tag="214" ind1=" " ind2="1"><subfield code="d">2019</subfield></datafield>
                        <datafield tag="215" ind1=" " ind2=" "><subfield code="a">1 vol. (402 p.)</subfield></datafield>
                        <datafield tag="300" ind1=" " ind2=" "><subfield code="a">Publication autorisée</subfield></datafield>
                        <datafield tag="328" ind1=" " ind2="0"><subfield code="b">Thèse de doctorat</subfield>
                          <subfield code="c">Sociologie</subfield><subfield code="e">Paris Saclay</subfield><subfield code="d">2019</subfield></datafield>
                        <datafield tag="330" ind1=" " ind2=" "><subfield code="a">Résumé</subfield></datafield>
                        <datafield tag="606" ind1=" " ind2=" "><subfield code="3">027</subfield><subfield code="a">Centres informatiques</subfield><subfield code="y">France</subfield></datafield>
                        <datafield tag="610" ind1="0" ind2=" "><subfield code="a">Numérique</subfield></datafield>
                        <datafield tag="700" ind1=" " ind2="1"><subfield code="a">Marquet</subfield><subfield code="b">Clément</subfield><subfield code="4">070</subfield></datafield>
                        <datafield tag="701" ind1=" " ind2="1"><subfield code="a">Denis</subfield><subfield code="b">Jérôme</subfield><subfield code="4">727</subfield></datafield>
                        <datafield tag="711" ind1="0" ind2="2"><subfield code="a">Université Paris-Saclay</subfield><subfield code="4">295</subfield></datafield>
                        """);
        assertThat(thesis.type()).isEqualTo("thesis");
        assertThat(thesis.fields())
                .containsOnly(
                        entry("language", "fre"),
                        entry("title", "Écologie des centres de données: enquête"),
                        entry("date", "2019"),
                        entry("numPages", "402"),
                        entry("thesisType", "Thèse de doctorat"),
                        entry("university", "Paris Saclay"),
                        entry("abstractNote", "Résumé"));
        assertThat(thesis.creators())
                .containsExactly(
                        new Creator("author", "Marquet", "Clément"),
                        new Creator("thesis advisor", "Denis", "Jérôme"),
                        new Creator("degree granting institution", "Université Paris-Saclay", ""));
        assertThat(thesis.tags())
                .containsExactly(
                        Tag.manual("Centres informatiques -- France"), Tag.manual("Numérique"));
        assertThat(thesis.notes()).containsExactly(ItemNote.of("<p>Publication autorisée</p>"));
    }

    @Test
    void anArticleIsToldFromABookByWhatHoldsIt() {
        Record article =
                read(
                        """
                        <leader>00000naa a2200000 a 4500</leader>
                        <datafield tag="245" ind1="0" ind2="0"><subfield code="a">Article</subfield></datafield>
                        <datafield tag="773" ind1="0" ind2=" "><subfield code="t">Revue.</subfield>
                          <subfield code="g">Vol. 3, p. 4-5</subfield><subfield code="x">1234-5679</subfield></datafield>
                        """);
        assertThat(article.type()).isEqualTo("journalArticle");
        assertThat(article.fields())
                .containsEntry("publicationTitle", "Revue")
                .containsEntry("ISSN", "1234-5679");
    }

    @Test
    void recordsInsideTheReplyOfAServerAreFound() {
        String record =
                "<record><datafield tag=\"245\"><subfield code=\"a\">Un</subfield></datafield></record>";
        Export export =
                Typed.read(
                        "<srw:searchRetrieveResponse><srw:records><srw:record><srw:recordData>"
                                + record
                                + "</srw:recordData></srw:record></srw:records>"
                                + "</srw:searchRetrieveResponse>");
        assertThat(export.format()).isEqualTo("MARCXML");
        assertThat(export.records()).extracting(Record::title).containsExactly("Un");
        assertThat(export.problems()).extracting(Problem::kind).isEmpty();
    }

    private static Record read(String record) {
        Export export =
                Typed.read(
                        "<collection xmlns=\"http://www.loc.gov/MARC21/slim\"><record>"
                                + record
                                + "</record></collection>");
        assertThat(export.format()).isEqualTo("MARCXML");
        return export.records().getFirst();
    }
}
