package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import job from files to references. */
class IntakeTest {

    private static final String LOPEZ =
            """
            @book{lopez, title = {%s}, author = {Lopez, Fanny}, year = 2022, isbn = {978-2-02-116072-7}}
            """;
    private static final String MASANET =
            """
            @article{masanet, title = {Recalibrating global data center energy-use estimates},
              author = {Masanet, Eric}, year = 2020, doi = {10.1126/science.aba3758}}
            """;
    private static final String MASANET_CSL =
            """
            [{"id": "m", "type": "article-journal", "title": "Recalibrating global data center energy use",
              "DOI": "10.1126/SCIENCE.ABA3758", "volume": "367"}]
            """;

    @TempDir private Path folder;
    private Library library;
    private Intake intake;

    @BeforeEach
    void open() throws IOException {
        library = Library.open(folder.resolve("data"));
        intake = new Intake(library);
        write("girofle/g.bib", LOPEZ.formatted("À bout de flux") + MASANET);
        write("deuxfleurs/d.json", MASANET_CSL);
        write("sources.yml", "girofle:\n  name: Cloud Girofle\n  trust: 1\n");
    }

    @AfterEach
    void close() {
        assertThat(library.check()).isEmpty();
        library.close();
    }

    @Test
    void anImportFolderBecomesALibrary() {
        List<String> heard = new ArrayList<>();

        List<ImportRun> runs =
                intake.takeAll(
                        imports(),
                        ImportRun.Start.COMMAND,
                        (source, read) -> heard.add(source + " " + read));

        assertThat(runs).extracting(ImportRun::source).containsExactly("girofle", "deuxfleurs");
        assertThat(runs).extracting(ImportRun::added).containsExactly(2, 1);
        assertThat(heard).containsExactly("girofle 2", "deuxfleurs 1");
        assertThat(library.sources())
                .extracting(Source::name)
                .containsExactly("Cloud Girofle", "deuxfleurs");
        assertThat(library.count()).isEqualTo(2);
        Reference masanet = titled("Recalibrating global data center energy-use estimates");
        assertThat(masanet.field("volume")).isEqualTo("367");
        assertThat(masanet.provenance())
                .containsExactly(
                        new Reference.Provenance("girofle", "masanet"),
                        new Reference.Provenance("deuxfleurs", "m"));
    }

    @Test
    void importingTheFolderAgainChangesNothing() {
        takeAll();
        List<String> before = Dump.lasting(folder.resolve("data"));

        assertThat(takeAll()).extracting(ImportRun::unchanged).containsExactly(2, 1);

        assertThat(Dump.lasting(folder.resolve("data"))).isEqualTo(before);
        assertThat(library.runs(10)).hasSize(2);
    }

    @Test
    void aChangedFileUpdates() throws IOException {
        takeAll();
        String key = titled("À bout de flux").key();

        write("girofle/g.bib", LOPEZ.formatted("À bout de flux, nouvelle édition") + MASANET);

        assertThat(takeAll()).extracting(ImportRun::changed).containsExactly(1, 0);
        assertThat(library.find(key).orElseThrow().title())
                .isEqualTo("À bout de flux, nouvelle édition");
        assertThat(library.count()).isEqualTo(2);
    }

    @Test
    void aFileThatIsNoExportIsToldAndWithdrawsNothing() throws IOException {
        takeAll();
        write("girofle/g.bib", MASANET);
        write("girofle/liste.txt", "Quelques liens, sans plus.");

        ImportRun run = takeAll().getFirst();

        assertThat(run.problems())
                .containsExactly(Problem.of("liste.txt", "", Problem.Kind.UNKNOWN_FORMAT));
        assertThat(run.refused()).isEqualTo(1);
        assertThat(run.withdrawn()).isZero();
        assertThat(library.count()).isEqualTo(2);
    }

    @Test
    void aBrokenDescriptionOfTheSourcesImportsNothing() throws IOException {
        write("sources.yml", "girofle:\n  nom: Cloud Girofle\n");

        assertThatThrownBy(this::takeAll)
                .isInstanceOf(BrokenSourcesException.class)
                .hasMessageContaining("line 2");
        assertThat(library.sources()).isEmpty();
    }

    @Test
    void aFileGivenByHandIsTheOneOfThatNameInTheFolder() {
        takeAll();
        Source girofle = Intake.sources(imports()).getFirst();

        ImportRun run =
                intake.take(
                        girofle,
                        List.of(imports().resolve("girofle/g.bib")),
                        ImportRun.Start.COMMAND,
                        (s, n) -> {});

        assertThat(run.unchanged()).isEqualTo(2);
        assertThat(library.count()).isEqualTo(2);
    }

    @Test
    void aMissingFileIsToldAsAProblem() {
        Source girofle = Intake.sources(imports()).getFirst();

        ImportRun run =
                intake.take(
                        girofle,
                        List.of(folder.resolve("nulle-part.rdf")),
                        ImportRun.Start.COMMAND,
                        (s, n) -> {});

        assertThat(run.problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.UNREADABLE_FILE);
    }

    @Test
    void noImportFolderIsNoRun() {
        assertThat(
                        intake.takeAll(
                                folder.resolve("nowhere"),
                                ImportRun.Start.COMMAND,
                                (source, read) -> {}))
                .isEmpty();
    }

    @Test
    void theLibrarysOwnImportFolderComesInWhole() {
        List<ImportRun> runs =
                intake.takeAll(Path.of("import"), ImportRun.Start.COMMAND, (source, read) -> {});

        assertThat(runs).allSatisfy(run -> assertThat(run.problems()).isEmpty());
        assertThat(runs)
                .allSatisfy(run -> assertThat(run.added()).isEqualTo(run.read()).isPositive());
        assertThat(present())
                .as("references that two sources hold")
                .filteredOn(reference -> reference.provenance().size() == 2)
                .isNotEmpty();
        long change = library.lastChange();

        intake.takeAll(Path.of("import"), ImportRun.Start.COMMAND, (source, read) -> {});

        assertThat(library.lastChange()).isEqualTo(change);
    }

    @Test
    void realExportsComeInTwiceAndChangeNothing() {
        List<Path> samples =
                List.of(
                        Shared.sample("exports/rdf_zotero.rdf"),
                        Shared.sample("exports/csljson.json"),
                        Shared.sample("exports/bibtex.bib"),
                        Shared.sample("real/openglam_zotero.rdf"),
                        Shared.sample("real/bbt-mendeley_434.bib"));
        Source samplesOf = new Source("samples", "Samples", "", "", 1);

        ImportRun first =
                intake.take(samplesOf, samples, ImportRun.Start.COMMAND, (source, read) -> {});
        List<String> before = Dump.lasting(folder.resolve("data"));
        ImportRun again =
                intake.take(samplesOf, samples, ImportRun.Start.COMMAND, (source, read) -> {});

        assertThat(first.added()).isEqualTo(first.read()).isGreaterThan(1_000);
        assertThat(again.unchanged()).isEqualTo(first.read());
        assertThat(Dump.lasting(folder.resolve("data"))).isEqualTo(before);
    }

    private List<ImportRun> takeAll() {
        return intake.takeAll(imports(), ImportRun.Start.COMMAND, (source, read) -> {});
    }

    private Path imports() {
        return folder.resolve("import");
    }

    private Reference titled(String title) {
        return present().stream()
                .filter(reference -> reference.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<Reference> present() {
        return library.references(
                library.changesAfter(0, Integer.MAX_VALUE).stream().map(Change::key).toList());
    }

    private void write(String path, String text) throws IOException {
        Path file = imports().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
