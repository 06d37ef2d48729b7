package cloud.girofle.herbier.intake;

import static cloud.girofle.herbier.intake.Desk.DEUXFLEURS;
import static cloud.girofle.herbier.intake.Desk.GIROFLE;
import static cloud.girofle.herbier.intake.Desk.rdf;
import static cloud.girofle.herbier.intake.Desk.shelved;
import static cloud.girofle.herbier.reference.Item.book;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cloud.girofle.herbier.intake.Difference.Kind;
import cloud.girofle.herbier.intake.Difference.Line;
import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ImportRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dry run says what the import will do, and does none of it. */
class RehearsalTest {

    @TempDir private Path data;
    private Library library;
    private Intake intake;
    private Desk desk;

    @BeforeEach
    void open() {
        library = Library.open(data);
        intake = new Intake(library);
        desk = new Desk(library);
        desk.folder(
                GIROFLE,
                shelved(
                        "g.rdf",
                        List.of(new Collection("#c", "Lectures", "")),
                        book("#1", "Sobriété").with("date", "2020").tagged("énergie").in("#c"),
                        book("#2", "Métaux rares"),
                        book("#3", "Forêts")));
        desk.folder(DEUXFLEURS, rdf("d.rdf", book("k", "Réseaux").with("DOI", "10.1000/r")));
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void nothingIsWrittenAndTheReportIsThatOfTheImport() {
        List<String> rows = Dump.of(data);
        List<String> files = files();

        Rehearsal rehearsal =
                intake.rehearse(GIROFLE, List.of(next()), true, Instant.EPOCH, () -> {});

        assertThat(Dump.of(data)).isEqualTo(rows);
        assertThat(files()).isEqualTo(files);
        ImportRun run = desk.folder(GIROFLE, next());
        assertThat(Desk.counts(rehearsal.run())).isEqualTo(Desk.counts(run));
        assertThat(rehearsal.run().joined()).isEqualTo(run.joined()).isEqualTo(1);
        assertThat(rehearsal.run().number()).isZero();
        assertThat(rehearsal.differences()).isEqualTo(intake.differences(run.number()));
        assertThat(rehearsal.disagreements()).isEqualTo(library.disagreements(run.number()));
    }

    @Test
    void eachRecordIsSaidFieldByField() {
        List<Difference> differences =
                intake.rehearse(GIROFLE, List.of(next()), true, Instant.EPOCH, () -> {})
                        .differences();

        assertThat(differences)
                .extracting(Difference::kind, Difference::title)
                .containsExactlyInAnyOrder(
                        tuple(Kind.CHANGED, "Sobriété"),
                        tuple(Kind.NEW, "Réseaux"),
                        tuple(Kind.WITHDRAWN, "Forêts"));
        assertThat(of(differences, "Sobriété").lines())
                .containsExactly(
                        new Line("date", "2020", "2021"),
                        new Line("publisher", "", "Seuil"),
                        new Line("creators", "", "Lopez, Fanny (author)"),
                        new Line("tags", "énergie", "énergie\nsobriété"),
                        new Line("notes", "", "À relire"),
                        new Line("collections", "Lectures", "Livres"));
        assertThat(of(differences, "Réseaux").joins()).contains(desk.titled("Réseaux").key());
        assertThat(of(differences, "Sobriété").joins()).isEqualTo(Optional.empty());
        assertThat(of(differences, "Forêts").lines())
                .containsExactly(new Line("itemType", "book", ""), new Line("title", "Forêts", ""));
    }

    @Test
    void whatARunChangedIsStillKnownAfterLaterRuns() {
        ImportRun run = desk.folder(GIROFLE, next());
        List<Difference> then = intake.differences(run.number());

        desk.folder(GIROFLE, rdf("g.rdf", book("#1", "Sobriété, encore").with("date", "2024")));

        assertThat(intake.differences(run.number()))
                .extracting(Difference::kind, Difference::title, Difference::lines)
                .containsExactlyElementsOf(
                        then.stream()
                                .map(each -> tuple(each.kind(), each.title(), each.lines()))
                                .toList());
    }

    @Test
    void theWholeFolderIsRehearsedSourceBySource(@TempDir Path imports) throws IOException {
        Path source = Files.createDirectories(imports.resolve("girofle"));
        Files.writeString(
                source.resolve("g.json"),
                "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"Câbles\"}]");

        List<Rehearsal> rehearsals = intake.rehearseAll(imports, (slug, records) -> {});

        assertThat(rehearsals).hasSize(1);
        assertThat(rehearsals.getFirst().differences())
                .extracting(Difference::title)
                .contains("Câbles");
        assertThat(library.count()).isEqualTo(4);
    }

    private static Reading next() {
        return shelved(
                "g.rdf",
                List.of(new Collection("#c", "Livres", "")),
                book("#1", "Sobriété")
                        .with("date", "2021")
                        .with("publisher", "Seuil")
                        .by("Lopez", "Fanny")
                        .tagged("énergie")
                        .tagged("sobriété")
                        .noted("<p>À <b>relire</b></p>")
                        .in("#c"),
                book("#2", "Métaux rares"),
                book("#4", "Réseaux").with("DOI", "10.1000/r"));
    }

    private static Difference of(List<Difference> differences, String title) {
        return differences.stream()
                .filter(difference -> difference.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> files() {
        try (Stream<Path> files = Files.walk(data)) {
            return files.map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
