package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.library.Finding;
import cloud.girofle.herbier.library.HeldFile;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Undoing;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.FileText;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.zotero.attached.AttachedReader;
import cloud.girofle.herbier.zotero.attached.Pdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports with files, taken into a library on disk. */
class FilesOfExportsTest {

    @TempDir Path folder;
    private Path data;
    private Path export;
    private Library library;

    @BeforeEach
    void open() throws IOException {
        data = folder.resolve("data");
        export = Files.createDirectories(folder.resolve("export"));
        library = Library.open(data);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void theFileOfAnAttachmentIsKeptOnce() throws IOException {
        write("files/4/a.txt", "bonjour");
        write("files/5/b.txt", "bonjour");
        ImportRun run = take(item(1, "Un", "files/4/a.txt"), item(2, "Deux", "files/5/b.txt"));

        assertThat(run.problems()).isEmpty();
        StoredFile first = file("Un");
        assertThat(first).isEqualTo(file("Deux"));
        assertThat(first.size()).isEqualTo(7);
        assertThat(kept()).containsExactly(first.sha256());
        assertThat(library.files().find(first.sha256()).orElseThrow().path()).hasContent("bonjour");
        assertThat(library.check()).isEmpty();
    }

    @Test
    void theSameExportAgainChangesNothing() throws IOException {
        write("files/4/a.txt", "bonjour");
        take(item(1, "Un", "files/4/a.txt"));
        long before = library.lastChange();

        ImportRun again = take(item(1, "Un", "files/4/a.txt"));

        assertThat(Desk.counts(again))
                .isEqualTo("1 read, 0 added, 0 changed, 1 unchanged, 0 withdrawn, 0 refused");
        assertThat(library.lastChange()).isEqualTo(before);
    }

    @Test
    void aFileThatChangedIsAChangeOfItsRecord() throws IOException {
        write("files/4/a.txt", "bonjour");
        take(item(1, "Un", "files/4/a.txt"));
        StoredFile before = file("Un");
        write("files/4/a.txt", "bonsoir");

        ImportRun run = take(item(1, "Un", "files/4/a.txt"));

        assertThat(run.changed()).isEqualTo(1);
        assertThat(file("Un")).isNotEqualTo(before);
        assertThat(library.files().find(before.sha256()).map(HeldFile::access))
                .contains(HeldFile.Access.WITHDRAWN);
        assertThat(kept()).hasSize(2); // To undo is to bring it back.
    }

    @Test
    void aPathNeverLeadsOutOfTheExport() throws IOException {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "mot de passe");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("key.txt"), "clé");
        Files.createDirectories(export.resolve("files"));
        Files.createSymbolicLink(export.resolve("files/link.txt"), secret);
        Files.createSymbolicLink(export.resolve("files/folder"), elsewhere);
        List<String> paths =
                List.of(
                        secret.toString(),
                        "../secret.txt",
                        "files/../../secret.txt",
                        "file://" + secret,
                        "C:\\secret.txt",
                        "files/link.txt",
                        "files/folder/key.txt");
        List<String> items = new ArrayList<>();
        for (String path : paths) {
            items.add(item(items.size(), "T" + items.size(), path));
        }

        ImportRun run = take(items.toArray(String[]::new));

        assertThat(run.problems())
                .extracting(Problem::kind)
                .containsExactlyElementsOf(
                        paths.stream().map(any -> Problem.Kind.FILE_OUTSIDE).toList());
        assertThat(kept()).isEmpty();
        assertThat(references())
                .hasSize(paths.size())
                .allSatisfy(
                        each -> assertThat(each.attachments().getFirst().value().file()).isEmpty());
    }

    @Test
    void whatIsReadInAFileReachesItsReferenceAndTheSearch() throws IOException {
        Pdf pdf = new Pdf().page("Les nappes baissent vite", "partout");
        pdf.highlight(0, List.of(new Pdf.Place(0, "Les ", "nappes baissent")))
                .setContents("Depuis quand ?");
        Files.createDirectories(export.resolve("files/4"));
        pdf.save(export.resolve("files/4/a.pdf"));
        take(item(1, "Un", "files/4/a.pdf"));
        long before = library.lastChange();

        List<FileReading> told = readAll();

        assertThat(told).hasSize(1);
        assertThat(library.lastChange()).isGreaterThan(before);
        Change.Saved saved = (Change.Saved) library.changesAfter(before, 10).getFirst();
        assertThat(saved.texts())
                .extracting(FileText::text)
                .containsExactly("Les nappes baissent vite\npartout");
        assertThat(saved.reference().annotations())
                .extracting(each -> each.source() + ": " + each.value().text())
                .containsExactly("girofle: nappes baissent");
        assertThat(references().getFirst().annotations())
                .extracting(each -> each.value().comment())
                .containsExactly("Depuis quand ?");
        assertThat(library.check()).isEmpty();
        assertThat(readAll()).isEmpty();
    }

    @Test
    void aFileWithoutMarksIsToldToTheSearchAllTheSame() throws IOException {
        write("files/4/a.txt", "bonjour");
        take(item(1, "Un", "files/4/a.txt"));
        long before = library.lastChange();

        readAll();

        assertThat(library.changesAfter(before, 10))
                .flatExtracting(change -> ((Change.Saved) change).texts())
                .extracting(FileText::text)
                .containsExactly("bonjour");
    }

    @Test
    void aLockedFileIsSaidToBeAndTheOthersAreRead() throws IOException {
        Files.createDirectories(export.resolve("files/4"));
        new Pdf().page("secret").saveLocked(export.resolve("files/4/a.pdf"));
        write("files/5/b.txt", "bonjour");
        take(item(1, "Un", "files/4/a.pdf"), item(2, "Deux", "files/5/b.txt"));

        assertThat(readAll())
                .containsExactlyInAnyOrder(
                        new FileReading.Unreadable(FileReading.Reason.ENCRYPTED),
                        new FileReading.Read("bonjour", List.of()));
        String locked = file("Un").sha256();
        assertThat(library.files().unreadable(java.util.Set.of(locked)))
                .containsEntry(locked, FileReading.Reason.ENCRYPTED);
    }

    @Test
    void orphansAreRemovedAndWhatIsNamedStays() throws IOException {
        write("files/4/a.txt", "bonjour");
        take(item(1, "Un", "files/4/a.txt"));
        Path lost = folder.resolve("lost.txt");
        Files.writeString(lost, "personne");
        String orphan = library.files().keep(lost).sha256();
        assertThat(kept()).hasSize(2);

        assertThat(library.files().removeOrphans(Duration.ofHours(1))).isZero();
        Path path = data.resolve("files").resolve(orphan.substring(0, 2)).resolve(orphan);
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(4_000)));
        assertThat(library.files().removeOrphans(Duration.ofHours(1))).isEqualTo(1);

        assertThat(kept()).containsExactly(file("Un").sha256());
    }

    @Test
    void whatAnUndoneImportBroughtIsForgotten() throws IOException {
        write("files/4/a.txt", "bonjour");
        take(item(1, "Un", "files/4/a.txt"));
        StoredFile before = file("Un");
        write("files/4/a.txt", "bonsoir");
        long run = take(item(1, "Un", "files/4/a.txt")).number();

        assertThat(new Intake(library).undo(run)).isInstanceOf(Undoing.Undone.class);
        library.files().removeOrphans(Duration.ZERO);

        assertThat(file("Un")).isEqualTo(before);
        assertThat(kept()).containsExactly(before.sha256());
    }

    @Test
    void aMissingOrDamagedFileIsFoundAndTheNextImportMendsIt() throws IOException {
        write("files/4/a.txt", "bonjour");
        write("files/5/b.txt", "bonsoir");
        String[] items = {item(1, "Un", "files/4/a.txt"), item(2, "Deux", "files/5/b.txt")};
        take(items);
        String gone = file("Un").sha256();
        String damaged = file("Deux").sha256();
        Files.delete(library.files().find(gone).orElseThrow().path());
        Files.writeString(library.files().find(damaged).orElseThrow().path(), "BONSOIR");

        assertThat(library.check())
                .containsExactlyInAnyOrder(
                        new Finding(Finding.Kind.FILE_MISSING, gone),
                        new Finding(Finding.Kind.FILE_DAMAGED, damaged));
        take(items);
        assertThat(library.check())
                .containsExactly(new Finding(Finding.Kind.FILE_DAMAGED, damaged));
    }

    @Test
    void zoterosOwnExportsBringTheirFiles() {
        for (String name : List.of("rdf_zotero_files", "rdf_zotero_files_pre2026")) {
            Path sample = Shared.sample("exports/" + name + "/" + name + ".rdf");
            Source source = new Source(name.replace('_', '-'), name, "", "", 1);
            new Intake(library)
                    .take(source, List.of(sample), ImportRun.Start.COMMAND, (any, records) -> {});
        }
        assertThat(references().stream().flatMap(each -> each.attachments().stream()))
                .filteredOn(file -> file.value().presence() == Attachment.Presence.STORED)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.value().file()).isPresent());
        readAll();
        assertThat(library.check()).isEmpty();
        assertThat(references().stream().flatMap(each -> each.annotations().stream()))
                .extracting(each -> each.value().text())
                .contains("passage surligné");
    }

    private ImportRun take(String... items) throws IOException {
        String rdf =
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                  xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:bib="http://purl.org/net/biblio#">
                """
                        + String.join("\n", items)
                        + "</rdf:RDF>";
        Path file = export.resolve("a.rdf");
        Files.writeString(file, rdf);
        Source source = new Source("girofle", "Cloud Girofle", "", "", 1);
        return new Intake(library)
                .take(source, List.of(file), ImportRun.Start.COMMAND, (any, records) -> {});
    }

    private static String item(int number, String title, String path) {
        return """
        <bib:Book rdf:about="#item_%1$d"><z:itemType>book</z:itemType><dc:title>%2$s</dc:title>
          <link:link rdf:resource="#item_%1$d9"/></bib:Book>
        <z:Attachment rdf:about="#item_%1$d9"><z:itemType>attachment</z:itemType>
          <z:path rdf:resource="%3$s"/><dc:title>Pièce %1$d</dc:title></z:Attachment>
        """
                .formatted(number, title, path);
    }

    private void write(String path, String content) throws IOException {
        Path file = export.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<FileReading> readAll() {
        List<FileReading> told = new ArrayList<>();
        try (AttachedReader reader = new AttachedReader()) {
            new WaitingFiles(library, reader).readAll((file, reading, count) -> told.add(reading));
        }
        return told;
    }

    private List<Reference> references() {
        return library.references(
                library.changesAfter(0, 1_000).stream().map(Change::key).toList());
    }

    private StoredFile file(String title) {
        return references().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow()
                .attachments()
                .getFirst()
                .value()
                .file()
                .orElseThrow();
    }

    private List<String> kept() throws IOException {
        if (!Files.exists(data.resolve("files"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
