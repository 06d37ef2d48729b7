package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.ImportRun.Start;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.Zip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips from the import folder or given by hand, to references. */
class ImportZipTest {

    private static final String LOPEZ = "@book{lopez, title = {À bout de flux}, year = 2022}\n";
    private static final String FLIPO = "@book{flipo, title = {L’impératif de la sobriété}}\n";
    private static final Source GIROFLE = new Source("girofle", "Cloud Girofle", "", "", 1);

    @TempDir private Path folder;
    private Library library;
    private Intake intake;
    private Path source;

    @BeforeEach
    void open() throws IOException {
        library = Library.open(folder.resolve("data"));
        intake = new Intake(library);
        source = Files.createDirectories(folder.resolve("import/girofle"));
    }

    @AfterEach
    void close() {
        assertThat(library.check()).isEmpty();
        library.close();
    }

    @Test
    void aZipIsTakenInAndTakenInAgainChangesNothing() throws IOException {
        Path zip = new Zip().with("B/B.bib", LOPEZ + FLIPO).write(source.resolve("b.zip"));

        assertThat(Desk.counts(takeAll()))
                .isEqualTo("2 read, 2 added, 0 changed, 0 unchanged, 0 withdrawn, 0 refused");
        assertThat(Desk.counts(takeAll()))
                .isEqualTo("2 read, 0 added, 0 changed, 2 unchanged, 0 withdrawn, 0 refused");

        new Zip().with("B/B.bib", LOPEZ).write(zip);
        assertThat(Desk.counts(takeAll()))
                .isEqualTo("1 read, 0 added, 0 changed, 1 unchanged, 1 withdrawn, 0 refused");
    }

    @Test
    void eachExportOfAZipIsAFileOfItsOwn() throws IOException {
        new Zip()
                .with("l.bib", LOPEZ)
                .with("f.bib", FLIPO)
                .with("../x", "x")
                .write(source.resolve("b.zip"));

        ImportRun run = takeAll();

        assertThat(run.added()).isEqualTo(2);
        assertThat(run.problems())
                .containsExactly(Problem.of("b.zip", "", Kind.UNSAFE_ENTRY, "1", "../x"));
    }

    @Test
    void whatIsDamagedInAZipIsNotTakenForAbsent() throws IOException {
        Path zip = source.resolve("b.zip");
        new Zip().with("l.bib", LOPEZ).with("f.bib", FLIPO).write(zip);
        takeAll();

        Zip.damage(zip);
        ImportRun run = takeAll();

        assertThat(run.withdrawn()).isZero();
        assertThat(run.problems()).extracting(Problem::kind).containsExactly(Kind.BROKEN_ENTRY);
        assertThat(library.count()).isEqualTo(2);
    }

    @Test
    void theFilesInAZipAreKept() throws IOException {
        String item =
                "@book{lopez, title = {À bout de flux}, file = {Texte:files/4/t.txt:text/plain}}";
        new Zip()
                .with("B/B.bib", item)
                .with("B/files/4/t.txt", "Les centres de données…")
                .write(source.resolve("b.zip"));

        takeAll();

        String key = library.changesAfter(0, 1).getFirst().key();
        Attachment text =
                library.references(List.of(key)).getFirst().attachments().getFirst().value();
        assertThat(text.file()).get().satisfies(file -> assertThat(file.size()).isEqualTo(26));
    }

    @Test
    void aFolderWithoutExportSaysSo() throws IOException {
        Path nothing = Files.createDirectory(folder.resolve("photos"));

        ImportRun run = intake.take(GIROFLE, List.of(nothing), Start.COMMAND, (any, read) -> {});

        assertThat(run.problems()).containsExactly(Problem.of("photos", "", Kind.NO_EXPORT));
    }

    private ImportRun takeAll() {
        List<ImportRun> runs =
                intake.takeAll(folder.resolve("import"), Start.COMMAND, (any, read) -> {});
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }
}
