package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenZipTest {

    @TempDir private Path folder;
    private Path work;

    @BeforeEach
    void makeWork() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void aZippedExportBringsItsFiles() throws IOException {
        Path zip =
                new Zip()
                        .with("Biblio/Biblio.rdf", rdf("files/4/L’été.pdf"))
                        .with("Biblio/files/4/L’été.pdf", "le texte")
                        .write(folder.resolve("girofle.zip"));

        try (OpenExport open = only(zip)) {
            assertThat(open.inside()).isEmpty();
            assertThat(open.export().format()).isEqualTo("Zotero RDF");
            assertThat(open.export().problems()).isEmpty();
            assertThat(open.file(attachment(open)))
                    .get()
                    .extracting(this::text)
                    .isEqualTo("le texte");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rdf_zotero_files",
                "rdf_zotero_files_pre2026",
                "bibtex_files",
                "ris_files",
                "endnote_xml_files"
            })
    void aZippedExportReadsAsItsFolderDoes(String sample) throws IOException {
        Path unzipped = Shared.sample("exports/" + sample);
        Path zip = new Zip().withFolder(unzipped).write(folder.resolve("x.zip"));

        try (OpenExport expected = only(unzipped);
                OpenExport open = only(zip)) {
            assertThat(open.export()).isEqualTo(expected.export());
            assertThat(texts(open)).isNotEmpty().isEqualTo(texts(expected));
        }
    }

    @Test
    void namesAreReadAsEachSystemWritesThem() throws IOException {
        String name = "Été à Noël - cœur.pdf";
        String rdf = rdf("files/4/" + name);
        String plain = "Été à Noël.pdf";
        Zip mac =
                new Zip()
                        .with("B/B.rdf", rdf)
                        .with("B/files/4/" + Normalizer.normalize(name, Normalizer.Form.NFD), "mac")
                        .with("B/.DS_Store", "x")
                        .with("__MACOSX/B/._B.rdf", "x")
                        .untold("UTF-8");
        Zip windows =
                new Zip()
                        .with("B\\B.rdf", rdf("files/4/" + plain))
                        .with("B\\files\\4\\" + plain, "windows")
                        .untold("IBM850");
        Zip zotero = new Zip().with("B/B.rdf", rdf).with("B/files/4/" + name, "zotero");

        assertThat(onlyText(mac)).isEqualTo("mac");
        assertThat(onlyText(windows)).isEqualTo("windows");
        assertThat(onlyText(zotero)).isEqualTo("zotero");
    }

    @Test
    void aZipOfSeveralExportsStaysUnpackedUntilTheLastIsClosed() throws IOException {
        Path zip =
                new Zip()
                        .with("A/A.rdf", rdf("files/4/a.txt"))
                        .with("A/files/4/a.txt", "celui de A")
                        .with("B/B.rdf", rdf("files/4/a.txt"))
                        .with("B/files/4/a.txt", "celui de B")
                        .with("c.bib", "@book{c, title = {C}}")
                        .write(folder.resolve("tout.zip"));

        List<OpenExport> all = OpenExport.all(zip, work);

        assertThat(all).extracting(OpenExport::inside).containsExactly("A.rdf", "B.rdf", "c.bib");
        all.get(0).close();
        all.get(0).close();
        all.get(2).close();
        assertThat(all.get(1).file(attachment(all.get(1))))
                .get()
                .extracting(this::text)
                .isEqualTo("celui de B");
        all.get(1).close();
    }

    @Test
    void anExportDeepInFoldersIsFound() throws IOException {
        Path zip =
                new Zip()
                        .with(
                                "sauvegarde/2026/mes-livres.txt",
                                "TY  - BOOK\nTI  - Sobriété\nER  - ")
                        .write(folder.resolve("x.zip"));

        try (OpenExport open = only(zip)) {
            assertThat(open.export().records())
                    .extracting(Record::title)
                    .containsExactly("Sobriété");
        }
    }

    @Test
    void theContentTellsAZipWhateverItsName() throws IOException {
        Path zip = new Zip().with("c.bib", "@book{c, title = {C}}").write(folder.resolve("c.rdf"));

        try (OpenExport open = only(zip)) {
            assertThat(open.export().format()).isEqualTo("BibTeX");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mimetype", "[Content_Types].xml", "META-INF/MANIFEST.MF"})
    void aDocumentIsNoArchiveOfExports(String tale) throws IOException {
        Zip document = new Zip().with(tale, "x").with("c.bib", "@book{c, title = {C}}");

        assertThat(refusal(document)).containsExactly(Kind.UNKNOWN_FORMAT);
    }

    @Test
    void aZipOrFolderWithoutExportIsRefused() throws IOException {
        assertThat(refusal(new Zip().with("a.pdf", "x"))).containsExactly(Kind.NO_EXPORT);
        assertThat(refusal(new Zip())).containsExactly(Kind.NO_EXPORT);
        try (OpenExport open = only(work)) {
            assertThat(kinds(open)).containsExactly(Kind.NO_EXPORT);
        }
    }

    @Test
    void anArchiveInTheArchiveIsNotOpened() throws IOException {
        Path inner = new Zip().with("c.bib", "@book{c, title = {C}}").write(folder.resolve("i"));

        assertThat(refusal(new Zip().with("i.zip", Files.readAllBytes(inner))))
                .containsExactly(Kind.NESTED_ARCHIVE);
    }

    private OpenExport only(Path path) {
        List<OpenExport> all = OpenExport.all(path, work);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Kind> refusal(Zip zip) throws IOException {
        try (OpenExport open = only(zip.write(folder.resolve("x.zip")))) {
            assertThat(open.export().records()).isEmpty();
            return kinds(open);
        }
    }

    private static List<Kind> kinds(OpenExport open) {
        return open.export().problems().stream().map(problem -> problem.kind()).toList();
    }

    private String onlyText(Zip zip) throws IOException {
        try (OpenExport open = only(zip.write(folder.resolve("x.zip")))) {
            return texts(open).getFirst();
        }
    }

    private List<String> texts(OpenExport open) {
        return open.export().records().stream()
                .flatMap(record -> record.attachments().stream())
                .filter(attachment -> attachment.presence() == Presence.STORED)
                .map(attachment -> text(open.file(attachment).orElseThrow()))
                .toList();
    }

    private String text(Path file) {
        try {
            return new String(
                    Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Attachment attachment(OpenExport open) {
        return open.export().records().getFirst().attachments().getFirst();
    }

    /** An article with a file at that path. */
    static String rdf(String path) {
        return """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                 xmlns:z="http://www.zotero.org/namespaces/export#"
                 xmlns:link="http://purl.org/rss/1.0/modules/link/"
                 xmlns:bib="http://purl.org/net/biblio#"
                 xmlns:dc="http://purl.org/dc/elements/1.1/">
          <bib:Article rdf:about="#item_3">
            <z:itemType>journalArticle</z:itemType>
            <dc:title>Un article</dc:title>
            <link:link rdf:resource="#item_4"/>
          </bib:Article>
          <z:Attachment rdf:about="#item_4">
            <z:itemType>attachment</z:itemType>
            <z:path rdf:resource="%s"/>
            <dc:title>Texte</dc:title>
          </z:Attachment>
        </rdf:RDF>
        """
                .formatted(path);
    }
}
