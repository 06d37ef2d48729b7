package cloud.girofle.herbier.intake;

import static cloud.girofle.herbier.intake.Desk.DEUXFLEURS;
import static cloud.girofle.herbier.intake.Desk.GIROFLE;
import static cloud.girofle.herbier.intake.Desk.rdf;
import static cloud.girofle.herbier.intake.Desk.shelved;
import static cloud.girofle.herbier.reference.Item.article;
import static cloud.girofle.herbier.reference.Item.book;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Undoing;
import cloud.girofle.herbier.library.Undoing.Obstacle;
import cloud.girofle.herbier.library.Undoing.Obstacle.Kind;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import undone leaves every row of the library as it was before, or is refused in words. */
class UndoTest {

    @TempDir private Path data;
    private Library library;
    private Intake intake;
    private Desk desk;

    @BeforeEach
    void open() {
        library = Library.open(data);
        intake = new Intake(library);
        desk = new Desk(library);
    }

    @AfterEach
    void close() {
        assertThat(library.check()).isEmpty();
        library.close();
    }

    @Test
    void aFirstImportLeavesAnEmptyLibrary() {
        comesBack(() -> first());

        assertThat(library.count()).isZero();
        assertThat(library.sources()).isEmpty();
        assertThat(library.runs(9)).hasSize(1);
        assertThat(library.runs(9).getFirst().undone()).isPresent();
    }

    @Test
    void changesWithdrawalsAndReturnsAreTakenBack() {
        first();
        comesBack(() ->
                desk.folder(
                        GIROFLE,
                        rdf(
                                "g.rdf",
                                book("#1", "Sobriété, deuxième édition")
                                        .with("DOI", "10.1000/b")
                                        .tagged("sobriété"),
                                article("#3", "Des câbles sous la mer"))));
        desk.folder(GIROFLE, rdf("g.rdf", book("#1", "Sobriété").with("DOI", "10.1000/a")));
        comesBack(() -> first());
        assertThat(library.count()).isEqualTo(1);
    }

    @Test
    void aRecordThatMovedToAnotherFileGoesBack() {
        first();
        comesBack(() ->
                desk.folder(
                        GIROFLE,
                        rdf(
                                "h.rdf",
                                book("#9", "Sobriété").with("DOI", "10.1000/a"),
                                article("#2", "Métaux rares"))));
    }

    @Test
    void whatTwoSourcesShareIsTwoAgain() {
        first();
        comesBack(() ->
                desk.folder(
                        DEUXFLEURS,
                        rdf(
                                "d.rdf",
                                book("k", "Sobriété")
                                        .with("DOI", "10.1000/a")
                                        .with("publisher", "Seuil"),
                                article("k2", "Métaux rares").by("Pitron", "G."))));
    }

    @Test
    void referencesThatWereToldAndMergedLeadWhereTheyLed() {
        desk.folder(GIROFLE, rdf("g.rdf", article("#1", "Sobriété numérique")));
        desk.folder(
                DEUXFLEURS,
                rdf("d.rdf", article("k", "Sobriété numérique").with("DOI", "10.1000/a")));
        String theirs = keyOf("deuxfleurs");
        assertThat(library.suggestions()).hasSize(1);

        comesBack(() ->
                desk.folder(
                        GIROFLE,
                        rdf(
                                "g.rdf",
                                article("#1", "Sobriété numérique").with("DOI", "10.1000/a"))));

        assertThat(library.movedTo(theirs)).isEmpty();
        assertThat(library.count()).isEqualTo(2);
        assertThat(library.suggestions()).hasSize(1);
    }

    @Test
    void collectionsRenamedAndMovedStandWhereTheyStood() {
        desk.folder(
                GIROFLE,
                shelved(
                        "g.rdf",
                        List.of(
                                new Collection("#c1", "Lectures", ""),
                                new Collection("#c2", "Livres", "#c1")),
                        book("#1", "Sobriété").in("#c2")));
        comesBack(() ->
                desk.folder(
                        GIROFLE,
                        shelved(
                                "g.rdf",
                                List.of(
                                        new Collection("#c1", "À lire", ""),
                                        new Collection("#c2", "Livres", "")),
                                book("#1", "Sobriété").in("#c1"))));
        assertThat(desk.titled("Sobriété").collections())
                .extracting(Reference.Shelf::path)
                .containsExactly(List.of("Lectures", "Livres"));
    }

    @Test
    void aSourceDescribedAnewIsDescribedAsBefore() {
        first();
        comesBack(() ->
                desk.folder(
                        new Source("girofle", "Girofle", "Une autre", "", 7),
                        rdf("g.rdf", book("#1", "Sobriété").with("DOI", "10.1000/a"))));
    }

    @Test
    void whatLeftWithItIsToldAsWithdrawnAndMayComeBack() {
        ImportRun run = first();
        String key = desk.titled("Métaux rares").key();
        long before = library.lastChange();

        intake.undo(run.number());

        assertThat(library.find(key)).isEmpty();
        assertThat(library.isTakenBack(key)).isTrue();
        assertThat(library.changesAfter(before, 99))
                .hasSize(2)
                .allMatch(change -> change instanceof Change.Withdrawn);

        first();

        assertThat(library.isTakenBack(key)).isFalse();
        assertThat(desk.titled("Métaux rares").key()).isEqualTo(key);
    }

    @Test
    void aLaterRunThatBuildsOnItIsNamedAndGoesFirst() {
        ImportRun one = first();
        ImportRun two = desk.folder(GIROFLE, rdf("g.rdf", book("#1", "Sobriété")));

        assertThat(refused(one))
                .containsExactly(
                        new Obstacle(
                                Kind.LATER_RUN, List.of(String.valueOf(two.number()), "girofle")));

        assertThat(intake.undo(two.number())).isInstanceOf(Undoing.Undone.class);
        assertThat(intake.undo(one.number())).isInstanceOf(Undoing.Undone.class);
        assertThat(library.count()).isZero();
    }

    @Test
    void aLaterRunOfAnotherSourceStandsInTheWayOnlyWhereTheyMeet() {
        ImportRun one = first();
        ImportRun other = desk.folder(DEUXFLEURS, rdf("d.rdf", book("k", "Forêts")));
        ImportRun met =
                desk.folder(
                        DEUXFLEURS,
                        rdf(
                                "d.rdf",
                                book("k", "Forêts"),
                                book("k2", "Sobriété").with("DOI", "10.1000/a")));

        assertThat(refused(one)).extracting(Obstacle::kind).containsExactly(Kind.LATER_RUN);
        intake.undo(met.number());
        assertThat(intake.undo(one.number())).isInstanceOf(Undoing.Undone.class);
        assertThat(desk.shown()).extracting(Reference::title).containsExactly("Forêts");
        assertThat(intake.undo(other.number())).isInstanceOf(Undoing.Undone.class);
    }

    @Test
    void whatPeopleDidSinceStandsInTheWayAndIsNamed() {
        ImportRun run = first();
        String key = desk.titled("Sobriété").key();
        library.write(writing -> Samples.correct(writing, key, "date", "2021", "Jo"));

        assertThat(refused(run)).containsExactly(new Obstacle(Kind.CORRECTED, List.of("Jo", key)));

        library.write(writing -> Samples.uncorrect(writing, key));
        intake.merge(key, desk.titled("Métaux rares").key(), "Jo");
        assertThat(refused(run)).extracting(Obstacle::kind).contains(Kind.MERGED);
        intake.unmerge(library.mergings(key).getFirst().number(), "Jo");
        assertThat(refused(run)).extracting(Obstacle::kind).contains(Kind.KEPT_APART);
    }

    @Test
    void onceIsEnough() {
        ImportRun run = first();
        intake.undo(run.number());

        assertThat(refused(run)).extracting(Obstacle::kind).containsExactly(Kind.ALREADY);
        assertThat(((Undoing.Refused) intake.undo(99)).obstacles())
                .containsExactly(new Obstacle(Kind.UNKNOWN, List.of("99")));
    }

    @Test
    void aCorrectionOutlivesTheUndoingOfARunThatDidNotTouchIt() {
        first();
        String key = desk.titled("Sobriété").key();
        library.write(writing -> Samples.correct(writing, key, "date", "2021", "Jo"));
        comesBack(() -> desk.folder(DEUXFLEURS, rdf("d.rdf", book("k", "Forêts"))));

        assertThat(library.find(key).orElseThrow().field("date")).isEqualTo("2021");
    }

    private ImportRun first() {
        return desk.folder(
                GIROFLE,
                rdf(
                        "g.rdf",
                        book("#1", "Sobriété").with("DOI", "10.1000/a").related("#2"),
                        article("#2", "Métaux rares").by("Pitron", "Guillaume")));
    }

    /** Undoing what this does leaves every row as it was. */
    private void comesBack(Supplier<ImportRun> work) {
        List<String> before = Dump.withoutLogs(data);
        ImportRun run = work.get();
        assertThat(Dump.withoutLogs(data)).isNotEqualTo(before);

        assertThat(intake.undo(run.number())).isInstanceOf(Undoing.Undone.class);

        assertThat(Dump.withoutLogs(data)).isEqualTo(before);
        assertThat(library.check()).isEmpty();
    }

    private List<Obstacle> refused(ImportRun run) {
        return ((Undoing.Refused) intake.undo(run.number())).obstacles();
    }

    private String keyOf(String source) {
        return desk.shown().stream()
                .filter(reference -> reference.provenance().getFirst().source().equals(source))
                .findFirst()
                .orElseThrow()
                .key();
    }
}
