package cloud.girofle.herbier.zotero.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModsTest {

    @Test
    void aCataloguersRecordIsReadWhole() {
        Record book =
                read(
                        """
                        <mods ID="sudoc-1">
                          <titleInfo><nonSort>L'</nonSort><title>impossible sobriété</title>
                            <subTitle>une enquête</subTitle><partNumber>Tome 2</partNumber>
                            <partName>Les câbles</partName></titleInfo>
                          <titleInfo type="translated"><title>The impossible sufficiency</title></titleInfo>
                          <name type="personal"><namePart>Lopez, Fanny</namePart>
                            <namePart type="date">1979-</namePart>
                            <role><roleTerm type="text">author</roleTerm></role></name>
                          <name type="personal"><namePart type="family">Diguet</namePart>
                            <namePart type="given">Cécile</namePart>
                            <role><roleTerm type="code" authority="marcrelator">ill</roleTerm></role></name>
                          <name type="corporate"><namePart>France</namePart>
                            <namePart>Agence de la transition écologique</namePart>
                            <role><roleTerm authority="marcrelator" type="code">pbd</roleTerm></role></name>
                          <typeOfResource>text</typeOfResource>
                          <genre authority="marcgt">book</genre>
                          <originInfo>
                            <place><placeTerm type="code" authority="marccountry">fr</placeTerm></place>
                            <place><placeTerm type="text">Paris</placeTerm></place>
                            <publisher>L'Éclat</publisher>
                            <dateIssued>[2022]</dateIssued>
                            <dateIssued encoding="marc">2022</dateIssued>
                            <copyrightDate>2021</copyrightDate>
                          </originInfo>
                          <language><languageTerm type="code">fre</languageTerm></language>
                          <physicalDescription><extent>xii, 230 p. : ill. ; 22 cm</extent>
                          </physicalDescription>
                          <subject authority="rameau"><topic>Internet</topic>
                            <geographic>France</geographic></subject>
                          <note>Bibliographie p. 210-221.</note>
                          <identifier type="isbn">9782841624867</identifier>
                          <identifier type="oclc">1234</identifier>
                          <location><url>https://exemple.fr/1</url></location>
                          <location><url displayLabel="Table">https://exemple.fr/2</url></location>
                        </mods>
                        """);
        assertThat(book.type()).isEqualTo("book");
        assertThat(book.localId()).isEqualTo("sudoc-1");
        assertThat(book.fields())
                .containsOnly(
                        entry("title", "L'impossible sobriété: une enquête. Tome 2: Les câbles"),
                        entry("mods:titleInfo-translated", "The impossible sufficiency"),
                        entry("mods:place", "fr"),
                        entry("place", "Paris"),
                        entry("publisher", "L'Éclat"),
                        entry("date", "[2022]"),
                        entry("mods:copyrightDate", "2021"),
                        entry("language", "fre"),
                        entry("numPages", "230"),
                        entry("mods:extent", "xii, 230 p. : ill. ; 22 cm"),
                        entry("ISBN", "9782841624867"),
                        entry("mods:identifier-oclc", "1234"),
                        entry("url", "https://exemple.fr/1"));
        assertThat(book.creators())
                .containsExactly(
                        new Creator("author", "Lopez", "Fanny"),
                        new Creator("illustrator", "Diguet", "Cécile"),
                        new Creator(
                                "seriesEditor", "France. Agence de la transition écologique", ""));
        assertThat(book.tags()).containsExactly(Tag.manual("Internet -- France"));
        assertThat(book.notes()).containsExactly(ItemNote.of("<p>Bibliographie p. 210-221.</p>"));
        assertThat(book.attachments())
                .extracting(Attachment::url)
                .containsExactly("https://exemple.fr/2");
    }

    @Test
    void zoterosOwnExtraIsTakenApartFromItsNotes() {
        Record item =
                read(
                        """
                        <mods><titleInfo><title>A</title></titleInfo>
                          <genre authority="local">webpage</genre>
                          <note>&lt;p&gt;Une note&lt;/p&gt;</note>
                          <note>Citation Key: a2020</note></mods>
                        """);
        assertThat(item.notes()).containsExactly(ItemNote.of("<p>Une note</p>"));
        assertThat(item.fields()).containsEntry("extra", "Citation Key: a2020");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <genre authority="local">podcast</genre>                             | podcast
                    <genre authority="marcgt">theses</genre>                             | thesis
                    <genre>conference publication</genre>                                | conferencePaper
                    <typeOfResource>cartographic</typeOfResource>                        | map
                    <typeOfResource>text</typeOfResource>                                | document
                    <originInfo><issuance>monographic</issuance></originInfo>            | book
                    <relatedItem type="host"><titleInfo/></relatedItem>                  | bookSection
                    <relatedItem type="host"><genre>newspaper</genre><originInfo><issuance>continuing</issuance></originInfo></relatedItem> | newspaperArticle
                    <relatedItem type="host"><genre>conference publication</genre></relatedItem> | conferencePaper
                    """)
    void theTypeIsFoundInWhatTheRecordSays(String says, String type) {
        assertThat(read("<mods>" + says + "</mods>").type()).isEqualTo(type);
    }

    @Test
    void aRecordInAReplyOfAServerIsFound() {
        Export export =
                Typed.read(
                        """
                        <?xml version="1.0"?>
                        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record>
                        <metadata><mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Un</title>
                        </titleInfo></mods></metadata></record></ListRecords></OAI-PMH>
                        """);
        assertThat(export.format()).isEqualTo("MODS");
        assertThat(export.records()).extracting(Record::title).containsExactly("Un");
    }

    @Test
    void anUnknownFieldIsToldOnceForAllItems() {
        String item =
                "<mods><titleInfo><title>A</title></titleInfo><targetAudience>B"
                        + "</targetAudience></mods>\n";
        Export export = Typed.read("<modsCollection>\n" + item.repeat(3) + "</modsCollection>");
        assertThat(export.problems())
                .containsExactly(
                        Problem.of(
                                "essai.txt", "line:2", Kind.UNKNOWN_FIELD, "mods:targetAudience"));
    }

    @Test
    void twoItemsOfOneIdAreBothKept() {
        String item = "<mods ID=\"a\"><titleInfo><title>A</title></titleInfo></mods>\n";
        Export export = Typed.read("<modsCollection>" + item.repeat(2) + "</modsCollection>");
        assertThat(export.records()).extracting(Record::localId).containsExactly("a", "a#2");
        assertThat(Typed.kinds(export)).containsExactly(Kind.DUPLICATE_KEY);
    }

    private static Record read(String mods) {
        Export export = Typed.read(mods);
        assertThat(export.format()).isEqualTo("MODS");
        return export.records().getFirst();
    }
}
