package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code herbier export} as an admin types it. */
class ExportCommandTest {

    @TempDir static Path folder;
    private static Path data = Path.of("");
    private static Path imports = Path.of("");

    @BeforeAll
    static void twoSources() throws Exception {
        data = folder.resolve("data");
        imports = folder.resolve("import");
        Files.writeString(
                Files.createDirectories(imports.resolve("girofle")).resolve("girofle.rdf"),
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                 xmlns:z="http://www.zotero.org/namespaces/export#"
                 xmlns:dcterms="http://purl.org/dc/terms/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#">
                  <bib:Book rdf:about="#item_1">
                    <z:itemType>book</z:itemType>
                    <dc:title>À bout de flux</dc:title>
                    <dcterms:isReferencedBy rdf:resource="#item_2"/>
                  </bib:Book>
                  <bib:Memo rdf:about="#item_2"><rdf:value>&lt;p&gt;À lire&lt;/p&gt;</rdf:value></bib:Memo>
                  <z:Collection rdf:about="#collection_1"><dc:title>Réseaux</dc:title>
                    <dcterms:hasPart rdf:resource="#item_1"/></z:Collection>
                </rdf:RDF>
                """);
        Files.writeString(
                Files.createDirectories(imports.resolve("autre")).resolve("autre.json"),
                """
                [{"id": "b", "type": "book", "title": "La convivialité"}]\
                """);
        run(0, "import");
        try (Library library = Library.open(data)) {
            String key = library.changesAfter(0, 1).getFirst().key();
            Annotation said =
                    new Annotation(
                            "À *discuter*.",
                            "",
                            Annotation.Place.PAGE,
                            "",
                            Optional.empty(),
                            List.of(),
                            "fr",
                            "");
            new Curation(library)
                    .publish(
                            new Edit(
                                    new Subject(Subject.Kind.ANNOTATION, "ANNOTEE2"),
                                    key,
                                    0,
                                    Act.SAVED,
                                    said.content(),
                                    ""),
                            Author.named("Camille"));
        }
    }

    @Test
    void annotationsGoWhereTheyAreAskedFor() throws Exception {
        Path file = folder.resolve("annotations.ris");
        run(0, "export", "ris", file.toString());
        assertThat(file).content().doesNotContain("discuter");
        run(0, "export", "ris", file.toString(), "--annotations");
        assertThat(file)
                .content()
                .contains("discuter", "http://localhost:8080/annotations/ANNOTEE2");
    }

    @Test
    void aSearchIsWrittenInItsOrder() throws Exception {
        Path file = folder.resolve("trouve.ris");
        run(0, "export", "ris", file.toString(), "--query", "convivialites");
        assertThat(titles(file)).containsExactly("La convivialité");
        run(0, "export", "ris", file.toString(), "--query", "?type=book&tri=titre");
        assertThat(titles(file)).containsExactly("À bout de flux", "La convivialité");
        run(0, "export", "ris", file.toString(), "--query", "?type=book", "--source", "autre");
        assertThat(titles(file)).containsExactly("La convivialité");
        try (Catalogue held = Catalogue.open(data.resolve("index"))) {
            run(0, "export", "ris", file.toString(), "--query", "flux");
            assertThat(titles(file)).as("beside a server").containsExactly("À bout de flux");
            assertThat(held.lastChange()).isPositive();
        }
    }

    @Test
    void everythingKnownIsWrittenAsJson() throws Exception {
        Path file = folder.resolve("tout.json");
        assertThat(run(0, "export", "json", file.toString()))
                .contains("2 références exportées en JSON.");
        assertThat(file)
                .content()
                .startsWith("{\"format\":\"herbier\"")
                .contains("À *discuter*.", "\"records\":[{\"source\":\"girofle\"")
                .contains("http://localhost:8080/references/");
        assertThat(run(2, "export", "json", file.toString(), "--files"))
                .anyMatch(line -> line.contains("zotero-rdf avec --files"));
    }

    @Test
    void theWholeLibraryComesBackThroughAFile() throws Exception {
        Path file = folder.resolve("tout/biblio.rdf");
        assertThat(run(0, "export", "zotero-rdf", file.toString()))
                .contains("2 références exportées en Zotero RDF.");
        Export back = ZoteroExport.read(file);
        assertThat(back.problems()).isEmpty();
        assertThat(back.records().stream().map(Record::title))
                .containsExactlyInAnyOrder("À bout de flux", "La convivialité");
        assertThat(back.collections()).singleElement().extracting("name").isEqualTo("Réseaux");
        byte[] first = Files.readAllBytes(file);
        run(0, "export", "rdf", file.toString());
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void itSaysWhatTheFormatCannotCarry() throws Exception {
        assertThat(run(0, "export", "csl-json", folder.resolve("b.json").toString()))
                .anyMatch(line -> line.startsWith("Notes perdues") && line.endsWith("1"))
                .anyMatch(line -> line.startsWith("Rangements en collections perdus"));
    }

    @Test
    void oneSourceOrOneCollectionIsWrittenAlone() throws Exception {
        Path file = folder.resolve("b.ris");
        run(0, "export", "ris", file.toString(), "--source", "autre");
        assertThat(titles(file)).containsExactly("La convivialité");
        run(0, "export", "ris", file.toString(), "--collection", "Réseaux");
        assertThat(titles(file)).containsExactly("À bout de flux");
    }

    @Test
    void withoutAFileTheExportIsWhatIsPrinted() throws Exception {
        assertThat(String.join("\n", printed(0, "export", "bibtex")))
                .contains("title = {À bout de flux},")
                .contains("title = {La convivialité},");
    }

    @Test
    void withItsFilesItIsAFolderOrAnArchive() throws Exception {
        Path place = folder.resolve("Biblio");
        run(0, "export", "rdf", place.toString(), "--files");
        assertThat(titles(place.resolve("Biblio.rdf"))).hasSize(2);
        assertThat(run(2, "export", "rdf", place.toString(), "--files"))
                .anyMatch(line -> line.contains("n’est pas vide"));
        Path zip = folder.resolve("Biblio.zip");
        run(0, "export", "rdf", zip.toString(), "--files");
        try (var archive = new java.util.zip.ZipFile(zip.toFile())) {
            assertThat(archive.stream().map(java.util.zip.ZipEntry::getName))
                    .containsExactly("Biblio/Biblio.rdf");
        }
    }

    @Test
    void wrongUseIsExplainedAndWritesNothing() throws Exception {
        Path file = folder.resolve("b.docx");
        assertThat(run(2, "export", "docx", file.toString()))
                .anyMatch(line -> line.contains("docx") && line.contains("zotero-rdf, csl-json"));
        assertThat(run(2, "export", "ris", file.toString(), "--source", "inconnue"))
                .anyMatch(line -> line.contains("autre, girofle"));
        assertThat(run(2, "export", "ris", file.toString(), "--collection", "Rien"))
                .anyMatch(line -> line.contains("Rien"));
        assertThat(printed(2, "export", "rdf", "--files"))
                .anyMatch(line -> line.contains("Donnez un nom de dossier"));
        assertThat(file).doesNotExist();
    }

    private static List<String> titles(Path file) {
        return ZoteroExport.read(file).records().stream().map(Record::title).toList();
    }

    private static List<String> run(int code, String... arguments) {
        return new Shell(data, imports).run(code, arguments);
    }

    /** What comes out of a process of its own, by whichever way. */
    private static List<String> printed(int code, String... arguments) throws Exception {
        try (Program program = Program.start(data, imports, arguments)) {
            assertThat(program.end()).as("%s", program.said()).isEqualTo(code);
            return program.said();
        }
    }
}
