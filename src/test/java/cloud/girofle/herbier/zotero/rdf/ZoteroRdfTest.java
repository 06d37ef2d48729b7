package cloud.girofle.herbier.zotero.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ZoteroRdfTest {

    private static final Path NOWHERE = Path.of("no-such-folder");

    @Test
    void aJournalServesWhetherNestedOrReferredTo() {
        List<Record> articles = read("journals.rdf").records();
        assertThat(articles).hasSize(4);
        assertThat(articles.get(0).fields())
                .contains(entry("publicationTitle", "Zilsel"), entry("issue", "3"));
        assertThat(articles.get(1).fields())
                .contains(
                        entry("section", "Varia"),
                        entry("publicationTitle", "Tracés. Revue de sciences humaines"),
                        entry("issue", "35"),
                        entry("ISSN", "1763-0061"),
                        entry("series", "Nouvelle série"));
    }

    @Test
    void noArticleTakesTheDoiOfAnother() {
        assertThat(read("journals.rdf").records())
                .extracting(record -> record.fields().getOrDefault("DOI", ""))
                .containsExactly(
                        "10.3917/zil.003.0019", "10.4000/of-its-own", "10.4000/traces.8235", "");
    }

    @Test
    void fieldsWrittenUnderOneNameAreToldApart() {
        Export export = read("twins.rdf");
        assertThat(fields(export, 0))
                .contains(
                        entry("title", "Le coût caché du nuage"),
                        entry("programTitle", "La Terre au carré"));
        assertThat(fields(export, 1))
                .contains(
                        entry("title", "Mesurer un serveur d’occasion"),
                        entry("sessionTitle", "Session 4"));
        assertThat(fields(export, 2))
                .contains(entry("versionNumber", "1.1.2"), entry("edition", "2e"));
        assertThat(fields(export, 3)).contains(entry("edition", "3e"));
        assertThat(fields(export, 4)).contains(entry("versionNumber", "0.9"));
    }

    @Test
    void aFieldGivenTwiceKeepsBothValues() {
        Export export = read("twins.rdf");
        assertThat(fields(export, 5)).contains(entry("title", "Un titre; et un autre"));
        assertThat(export.problems())
                .containsExactly(problem("twins.rdf", "#item_6", Kind.REPEATED_FIELD, "title"));
    }

    @Test
    void wordsUnknownToZoteroAreKeptAndToldOnce() {
        Export export = read("unknown.rdf");
        assertThat(export.records().getFirst().type()).isEqualTo("hologram");
        assertThat(export.records().getFirst().creators())
                .containsExactly(new Creator("guru", "Dupont", ""));
        assertThat(fields(export, 0))
                .containsOnly(
                        entry("title", "Un type à venir"),
                        entry("z:wavelength", " 532 nm "),
                        entry("rdf:humeur", "sans espace de noms"),
                        entry("rdf:https://exemple.fr/mots#mood", "sobre"));
        assertThat(export.problems())
                .containsExactlyInAnyOrder(
                        problem("unknown.rdf", "#item_1", Kind.UNKNOWN_TYPE, "hologram"),
                        problem("unknown.rdf", "#item_1", Kind.UNKNOWN_ROLE, "guru"),
                        problem("unknown.rdf", "#item_1", Kind.UNKNOWN_FIELD, "z:wavelength"),
                        problem("unknown.rdf", "#item_1", Kind.UNKNOWN_FIELD, "rdf:humeur"),
                        problem(
                                "unknown.rdf",
                                "#item_1",
                                Kind.UNKNOWN_FIELD,
                                "rdf:https://exemple.fr/mots#mood"));
    }

    @Test
    void itemsWithoutATypeGetTheOneTheirDescriptionImplies() {
        assertThat(read("old.rdf").records())
                .extracting(Record::type)
                .containsExactly("journalArticle", "book", "newspaperArticle", "document", "note");
    }

    @Test
    void oldExportsAreReadAsTheNew() {
        Record article = read("old.rdf").records().getFirst();
        assertThat(article.creators())
                .containsExactly(
                        new Creator("author", "Jones", "Nicola"),
                        new Creator("author", "ADEME", ""));
        assertThat(article.fields()).contains(entry("libraryCatalog", "Europresse"));
        assertThat(article.attachments())
                .extracting(Attachment::path)
                .containsExactly("files/2/100 % été <1>.pdf");
        assertThat(article.notes())
                .containsExactly(new ItemNote("#item_4", "<p>Fille</p>", List.of()));
    }

    @Test
    void collectionsNestAndMayShareNames() {
        Export export = read("collections.rdf");
        assertThat(export.collections())
                .containsExactly(
                        new Collection("#collection_1", "Lectures", ""),
                        new Collection("#collection_3", "Lectures", "#collection_1"),
                        new Collection("#collection_2", "Vide", "#collection_1"),
                        new Collection("#collection_4", "Un serpent", ""),
                        new Collection("#collection_5", "qui se mord la queue", "#collection_4"));
        assertThat(export.records().getFirst().collections())
                .containsExactly("#collection_3", "#collection_5");
        assertThat(export.problems())
                .containsExactly(
                        problem("collections.rdf", "#collection_5", Kind.DANGLING, "#item_99"));
    }

    @Test
    void relatedItemsStayRelatedAndNotesThatStandAloneStayAlone() {
        Export export = read("relations.rdf");
        assertThat(export.records().getFirst().relations())
                .containsExactly(
                        new Relation("dc:relation", "#item_2"),
                        new Relation("dc:relation", "http://zotero.org/groups/99/items/ABCD2345"));
        Record note = export.records().getLast();
        assertThat(note.type()).isEqualTo("note");
        assertThat(note.fields()).isEmpty();
        assertThat(note.notes())
                .containsExactly(
                        new ItemNote(
                                "#item_2",
                                "<p>Seule,  et reliée.</p>\n",
                                List.of(Tag.manual("à relire"))));
        assertThat(note.relations()).containsExactly(new Relation("dc:relation", "#item_1"));
        assertThat(export.problems())
                .containsExactly(problem("relations.rdf", "#item_1", Kind.DANGLING, "#item_404"));
    }

    @Test
    void twoItemsUnderOneAddressBothStay() {
        Export export = read("twice.rdf");
        assertThat(export.records())
                .extracting(Record::localId, Record::type, Record::title)
                .containsExactly(
                        tuple("https://exemple.fr/page", "webpage", "Une page"),
                        tuple("https://exemple.fr/page-2", "blogPost", "La même adresse"),
                        tuple("_:1", "webpage", "Sans adresse"));
        assertThat(export.problems())
                .containsExactly(
                        problem(
                                "twice.rdf",
                                "line:15",
                                Kind.DUPLICATE_KEY,
                                "https://exemple.fr/page"));
    }

    @Test
    void aBrokenEntryCostsOnlyItself() {
        Export export = read("broken-entry.rdf");
        assertThat(export.records()).extracting(Record::title).containsExactly("Avant", "Après");
        assertThat(export.problems())
                .extracting(Problem::kind, Problem::place)
                .containsExactly(
                        tuple(Kind.REPAIRED_TEXT, ""), tuple(Kind.UNREADABLE_ENTRY, "line:15"));
    }

    @Test
    void aFileCutShortGivesWhatStandsBeforeTheCut() {
        String text = text("journals.rdf");
        int cut = text.indexOf("nuage que");
        Export export = read("cut.rdf", text.substring(0, cut));
        assertThat(export.records())
                .extracting(Record::localId)
                .containsExactly("#item_1", "#item_2");
        assertThat(export.problems())
                .contains(problem("cut.rdf", "line:36", Kind.CUT_SHORT, "<dc:title>"));
    }

    @Test
    void aFileCutBeforeItsFirstItemEndsIsRefused() {
        String text = text("journals.rdf");
        Export export = read("cut.rdf", text.substring(0, text.indexOf("10.3917")));
        assertThat(export.records()).isEmpty();
        assertThat(export.problems())
                .containsExactly(
                        problem("cut.rdf", "line:17", Kind.UNREADABLE_FILE, "<dc:identifier>"));
    }

    @Test
    void nothingOutsideTheFileIsEverRead() {
        for (String attack : List.of("outside-entity.rdf", "laughs.rdf")) {
            Export export = read(attack);
            assertThat(export.records()).isEmpty();
            assertThat(export.problems())
                    .extracting(Problem::kind, Problem::details)
                    .containsExactly(tuple(Kind.UNREADABLE_FILE, List.of("<!DOCTYPE>")));
        }
    }

    @Test
    void anAbyssIsRefused() {
        String open = "<dcterms:isPartOf><bib:Part>".repeat(5_000);
        String text = text("journals.rdf").replaceFirst("<dcterms:isPartOf>", open);
        assertThat(read("deep.rdf", text).problems())
                .extracting(Problem::kind, Problem::details)
                .containsExactly(tuple(Kind.TOO_DEEP, List.of("200")));
    }

    @Test
    void moreEntriesThanTheLimitAreRefused() {
        String text = "<rdf>" + "<item/>".repeat(Limits.MOST_ENTRIES + 1) + "</rdf>";
        assertThat(new RdfEntries("many.rdf", text).read(entry -> {}))
                .contains(problem("many.rdf", "line:1", Kind.TOO_MANY, "200000"));
    }

    /** From JDK 24 an XML reader left to itself gives up at 100,000. */
    @Test
    void aNoteMayHoldAnyNumberOfTags() {
        String long120000 = "&lt;p&gt;été&lt;/p&gt;".repeat(120_000);
        String text =
                text("relations.rdf").replace("&lt;p&gt;Seule", long120000 + "&lt;p&gt;Seule");
        Export export = read("long.rdf", text);
        assertThat(export.records().getLast().notes().getFirst().html())
                .startsWith("<p>été</p><p>été</p>")
                .hasSize(120_000 * 10 + 26);
    }

    @Test
    void theContentTellsTheFormatAndNotTheName() {
        ZoteroRdf format = new ZoteroRdf();
        String text = text("journals.rdf");
        assertThat(format.recognises(text)).isTrue();
        assertThat(
                        format.recognises(
                                "<?xml version=\"1.0\"?>\n<!-- " + "… ".repeat(900) + "-->" + text))
                .as("behind a declaration and a long comment")
                .isTrue();
        assertThat(format.recognises(text.replace("z:", "zotero:"))).as("another prefix").isTrue();
        assertThat(format.recognises(text.replace(RdfNames.ZOTERO, "https://exemple.fr/")))
                .isFalse();
        assertThat(
                        format.recognises(
                                text.replace(
                                        "<rdf:RDF", "<rdf:RDF xmlns:bibo='" + RdfNames.BIBO + "'")))
                .as("Bibliontology RDF")
                .isFalse();
        assertThat(format.recognises("{\"about\": \"" + RdfNames.ZOTERO + " <rdf:RDF>\"}"))
                .isFalse();
    }

    private static Map<String, String> fields(Export export, int item) {
        return export.records().get(item).fields();
    }

    private static Export read(String name) {
        return read(name, text(name));
    }

    /** Through the front door, so the format must be recognised too. */
    private static Export read(String name, String text) {
        return ZoteroExport.read(new ExportFile(name, NOWHERE, text, List.of()));
    }

    private static String text(String name) {
        try (InputStream in = ZoteroRdfTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem problem(String file, String place, Kind kind, String... details) {
        return Problem.of(file, place, kind, details);
    }
}
