package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One library of 53 items, as Zotero exported it in XML, against what it held. */
class XmlLibraryTest {

    private final ZoteroLibrary library = ZoteroLibrary.read();

    @Test
    void modsKeepsWhatItCarriesNotesToTheLetter() {
        Export export = ZoteroExport.read(Shared.sample("exports/mods.xml"));
        LibraryFigures figures = LibraryFigures.of(export);
        assertThat(figures.changed())
                .as("the dash of a span of pages is not in the file, nor are blanks in excess")
                .allMatch(change -> change.contains(".pages: ") || change.contains("abstractNote"));
        assertThat(figures.invented()).isEmpty();
        assertNames(export);
        List<JsonNode> works = LibraryFigures.works(library);
        for (int i = 0; i < works.size(); i++) {
            Record record = export.records().get(i);
            assertThat(record.type()).isEqualTo(ZoteroLibrary.text(works.get(i), "itemType"));
            assertThat(record.notes().stream().map(ItemNote::html).toList())
                    .isEqualTo(
                            library.children(works.get(i), "note").stream()
                                    .map(note -> ZoteroLibrary.text(note, "note"))
                                    .toList());
            assertThat(record.tags().stream().map(Tag::name).toList())
                    .isEqualTo(ZoteroLibrary.tags(works.get(i)).stream().map(Tag::name).toList());
        }
        assertThat(kinds(export)).isSubsetOf(Kind.NO_TITLE, Kind.REPAIRED_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exports/endnote_xml.xml",
                "exports/endnote_xml_files/endnote_xml_files.xml"
            })
    void endNoteXmlKeepsWhatItCarries(String sample) {
        Export export = ZoteroExport.read(Shared.sample(sample));
        LibraryFigures figures = LibraryFigures.of(export);
        assertThat(figures.changed())
                .as("the exporter drops what looks like a tag, and half of what is one")
                .allMatch(change ->
                        change.contains("<i>")
                                || change.contains("title: Les {B}races")
                                || change.contains(".DOI: ")
                                || change.contains(".abstractNote: "));
        assertThat(figures.invented()).isEmpty();
        Record article = export.records().getFirst();
        assertThat(article.title())
                .isEqualTo(
                        "L'œuvre d'art à l'époque de sa <i>reproductibilité</i> : naïveté,"
                                + " façade & « guillemets »");
        assertThat(article.notes()).hasSize(1);
        assertThat(article.notes().getFirst().html())
                .startsWith("<p>Lecture</p>\n<p>Une note avec <b>gras</b>, <i>italique</i>,")
                .contains("H<sub>2</sub>O &amp; « accents éàü »", "&lt;brute&gt;", "(Dupont, 2020");
        assertThat(article.tags())
                .extracting(Tag::name)
                .containsExactly("mémoire", "art, technique", "auto", "⭐", "à lire");
    }

    @Test
    void theFilesOfAnEndNoteExportAreFound() {
        Export export =
                ZoteroExport.read(Shared.sample("exports/endnote_xml_files/endnote_xml_files.xml"));
        assertThat(export.records())
                .flatMap(Record::attachments)
                .filteredOn(attachment -> attachment.presence() != Presence.LINK)
                .allMatch(attachment -> attachment.presence() == Presence.STORED)
                .extracting(Attachment::path)
                .containsExactly(
                        "PDF/4/Dupont - 2020 - L’œuvre (été).pdf",
                        "PDF/7/linked file; 1.pdf",
                        "PDF/5/index.html",
                        "PDF/15/page.html");
        assertThat(kinds(export)).isSubsetOf(Kind.NO_TITLE, Kind.REPAIRED_TEXT, Kind.UNKNOWN_FIELD);
    }

    @Test
    void pathsOnAnotherComputerAreNotFollowed() {
        Export export = ZoteroExport.read(Shared.sample("exports/endnote_xml.xml"));
        assertThat(export.records())
                .flatMap(Record::attachments)
                .filteredOn(attachment -> attachment.presence() != Presence.LINK)
                .hasSize(4)
                .allMatch(attachment -> attachment.presence() == Presence.MISSING);
        assertThat(export.problems())
                .filteredOn(problem -> problem.kind() == Kind.FILE_OUTSIDE)
                .hasSize(4);
    }

    @Test
    void teiNamesItsItemsByTheirZoteroAddress() {
        Export export = ZoteroExport.read(Shared.sample("exports/tei.xml"));
        List<JsonNode> works = LibraryFigures.works(library);
        assertThat(export.format()).isEqualTo("TEI");
        assertThat(export.records())
                .extracting(Record::localId)
                .containsExactlyElementsOf(works.stream().map(XmlLibraryTest::address).toList());
        assertThat(export.records())
                .extracting(Record::type)
                .containsExactlyElementsOf(
                        works.stream().map(w -> ZoteroLibrary.text(w, "itemType")).toList());
        LibraryFigures figures = LibraryFigures.of(export);
        assertThat(figures.changed())
                .as("the exporter writes years for dates, and accessDate in ISO form")
                .allMatch(change -> change.contains("ate: ") || change.contains(".citationKey: "));
        assertThat(figures.invented()).isEmpty();
        assertNames(export);
    }

    @Test
    void bibliontologyKeepsEveryFieldAndCreatorAndTellsKeywordsApart() {
        Export export = ZoteroExport.read(Shared.sample("exports/rdf_bibliontology.rdf"));
        Set<String> unwritten = Set.of("dataset", "preprint", "standard");
        List<JsonNode> works =
                LibraryFigures.works(library).stream()
                        .filter(work -> !unwritten.contains(ZoteroLibrary.text(work, "itemType")))
                        .toList();
        assertThat(export.records())
                .extracting(Record::localId)
                .containsExactlyElementsOf(works.stream().map(XmlLibraryTest::address).toList());
        LibraryFigures figures = LibraryFigures.of(export, works);
        assertThat(figures.changed()).isEmpty();
        assertThat(figures.lost()).isZero();
        assertThat(figures.invented()).isEmpty();
        assertNames(export, works);
        for (int i = 0; i < works.size(); i++) {
            assertThat(export.records().get(i).tags())
                    .containsExactlyInAnyOrderElementsOf(ZoteroLibrary.tags(works.get(i)));
        }
    }

    @Test
    void dublinCoreKeepsWhatItCarries() {
        Export export = ZoteroExport.read(Shared.sample("exports/rdf_dc.rdf"));
        List<JsonNode> works = new ArrayList<>(LibraryFigures.works(library));
        JsonNode last = works.removeLast();
        works.add(7, last); // It has the address of the seventh, which describes both.
        LibraryFigures figures = LibraryFigures.of(export, works);
        assertThat(export.format()).isEqualTo("Unqualified Dublin Core RDF");
        assertThat(figures.changed()).isEmpty();
        assertThat(figures.invented()).isEmpty();
        assertNames(export, works);
    }

    @Test
    void collectionsThatTeiNamesWithoutTheirItemsAreNotTakenIn() {
        Export export = ZoteroExport.read(Shared.sample("exports/tei_full.xml"));
        assertThat(export.format()).isEqualTo("TEI");
        assertThat(export.records()).isEmpty();
        assertThat(export.collections()).isEmpty();
        assertThat(export.problems())
                .containsExactly(Problem.of("tei_full.xml", "", Problem.Kind.EMPTY_FILE));
    }

    /** Every creator's name is there, whatever became of the role. */
    private void assertNames(Export export) {
        assertNames(export, LibraryFigures.works(library));
    }

    private static void assertNames(Export export, List<JsonNode> works) {
        for (int i = 0; i < works.size(); i++) {
            assertThat(export.records().get(i).creators())
                    .extracting(Creator::displayName)
                    .containsExactlyInAnyOrderElementsOf(
                            ZoteroLibrary.creators(works.get(i)).stream()
                                    .map(Creator::displayName)
                                    .toList());
        }
    }

    private static String address(JsonNode work) {
        return "http://zotero.org/users/4242/items/" + ZoteroLibrary.text(work, "key");
    }

    private static Set<Kind> kinds(Export export) {
        return export.problems().stream().map(Problem::kind).collect(Collectors.toSet());
    }
}
