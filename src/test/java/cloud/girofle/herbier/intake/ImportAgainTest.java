package cloud.girofle.herbier.intake;

import static cloud.girofle.herbier.intake.Desk.DEUXFLEURS;
import static cloud.girofle.herbier.intake.Desk.GIROFLE;
import static cloud.girofle.herbier.intake.Desk.bib;
import static cloud.girofle.herbier.intake.Desk.counts;
import static cloud.girofle.herbier.intake.Desk.flawed;
import static cloud.girofle.herbier.intake.Desk.rdf;
import static cloud.girofle.herbier.intake.Desk.refused;
import static cloud.girofle.herbier.intake.Desk.shelved;
import static cloud.girofle.herbier.reference.Item.article;
import static cloud.girofle.herbier.reference.Item.book;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What importing a source again does. */
class ImportAgainTest {

    @TempDir private Path data;
    private Library library;
    private Desk desk;

    @BeforeEach
    void open() {
        library = Library.open(data);
        desk = new Desk(library);
    }

    @AfterEach
    void close() {
        assertThat(library.check()).isEmpty();
        library.close();
    }

    @Test
    void theFirstImportAddsEverything() {
        ImportRun run = desk.folder(GIROFLE, rdf("a.rdf", book("#1", "Un"), book("#2", "Deux")));

        assertThat(counts(run))
                .isEqualTo("2 read, 2 added, 0 changed, 0 unchanged, 0 withdrawn, 0 refused");
        assertThat(desk.shown()).extracting(Reference::title).containsExactly("Deux", "Un");
        assertThat(library.runs(5))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("took")
                .containsExactly(run);
    }

    @Test
    void aSecondImportChangesNothing() {
        Reading reading =
                shelved(
                        "a.rdf",
                        List.of(new Collection("#c", "ACV", "")),
                        book("#1", "Un").in("#c").related("#2").tagged("x").noted("<p>n</p>"),
                        article("#2", "Deux").with("DOI", "10.1000/deux").by("Lopez", "Fanny"),
                        article("#3", "Deux").by("Lopez", "Fanny"),
                        Item.of("#4", "note", "").noted("<p>seule</p>"));
        desk.folder(GIROFLE, reading);
        long change = library.lastChange();
        long edition = library.edition();
        List<String> before = Dump.lasting(data);

        ImportRun again = desk.folder(GIROFLE, reading);

        assertThat(counts(again))
                .isEqualTo("4 read, 0 added, 0 changed, 4 unchanged, 0 withdrawn, 0 refused");
        assertThat(library.lastChange()).isEqualTo(change);
        assertThat(library.edition()).isEqualTo(edition);
        assertThat(Dump.lasting(data)).isEqualTo(before);
        assertThat(library.runs(5)).hasSize(1);
    }

    @Test
    void theOrderOfFieldsInTheFileSaysNothing() {
        desk.folder(
                GIROFLE, rdf("a.rdf", book("#1", "Un").with("date", "2020").with("place", "Lyon")));

        ImportRun again =
                desk.folder(
                        GIROFLE,
                        rdf("a.rdf", book("#1", "Un").with("place", "Lyon").with("date", "2020")));

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(library.lastChange()).isEqualTo(1);
    }

    @Test
    void aCorrectedTitleUpdatesTheReference() {
        desk.folder(
                GIROFLE,
                rdf("a.rdf", book("#1", "Les datacentres en Ile de France"), book("#2", "Deux")));
        String key = desk.titled("Les datacentres en Ile de France").key();

        ImportRun run =
                desk.folder(
                        GIROFLE,
                        rdf(
                                "a.rdf",
                                book("#1", "Les datacenters en Île-de-France"),
                                book("#2", "Deux")));

        assertThat(counts(run))
                .isEqualTo("2 read, 0 added, 1 changed, 1 unchanged, 0 withdrawn, 0 refused");
        assertThat(library.find(key).orElseThrow().title())
                .isEqualTo("Les datacenters en Île-de-France");
        assertThat(library.lastChange()).isEqualTo(3);
    }

    @Test
    void anotherTitleAltogetherIsFollowedByTheDoiOrTheMakers() {
        desk.folder(
                GIROFLE,
                rdf(
                        "a.rdf",
                        article("#1", "Foo").with("DOI", "10.1000/one"),
                        book("#2", "Bar").by("Lopez", "Fanny").with("date", "2020"),
                        Item.of("#3", "webpage", "Baz").with("url", "https://example.org/baz")));
        List<String> keys = keys();

        ImportRun run =
                desk.folder(
                        GIROFLE,
                        rdf(
                                "a.rdf",
                                article("#1", "Premier").with("DOI", "https://doi.org/10.1000/ONE"),
                                book("#2", "Second").by("Lopez", "Fanny").with("date", "2020"),
                                Item.of("#3", "webpage", "Tiers")
                                        .with("url", "https://example.org/baz")));

        assertThat(run.changed()).isEqualTo(3);
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void whatTheSourceTakesBackIsTakenBack() {
        desk.folder(
                GIROFLE,
                rdf("a.rdf", book("#1", "Un").with("place", "Lyon").tagged("x").noted("<p>n</p>")));

        desk.folder(GIROFLE, rdf("a.rdf", book("#1", "Un").tagged("y")));

        Reference now = desk.titled("Un");
        assertThat(now.field("place")).isEmpty();
        assertThat(now.tags()).extracting(Tag::name).containsExactly("y");
        assertThat(now.notes()).isEmpty();
    }

    @Test
    void whatIsNoLongerHeldIsWithdrawnAndComesBackUnderItsKey() {
        desk.folder(GIROFLE, rdf("a.rdf", book("#1", "Un"), book("#2", "Deux")));
        String key = desk.titled("Deux").key();

        ImportRun without = desk.folder(GIROFLE, rdf("a.rdf", book("#1", "Un")));

        assertThat(counts(without))
                .isEqualTo("1 read, 0 added, 0 changed, 1 unchanged, 1 withdrawn, 0 refused");
        assertThat(library.find(key).orElseThrow().status()).isEqualTo(Reference.Status.WITHDRAWN);
        assertThat(library.records(key)).extracting(HeldRecord::held).containsExactly(false);

        ImportRun back = desk.folder(GIROFLE, rdf("a.rdf", book("#1", "Un"), book("#2", "Deux")));

        assertThat(counts(back))
                .isEqualTo("2 read, 0 added, 1 changed, 1 unchanged, 0 withdrawn, 0 refused");
        assertThat(desk.titled("Deux").key()).isEqualTo(key);
    }

    @Test
    void aFileThatLeavesTheFolderWithdrawsWhatItSaid() {
        desk.folder(GIROFLE, rdf("a.rdf", book("#1", "Un")), rdf("b.rdf", book("#1", "Deux")));

        ImportRun run = desk.folder(GIROFLE, rdf("a.rdf", book("#1", "Un")));

        assertThat(run.withdrawn()).isEqualTo(1);
        assertThat(desk.shown()).extracting(Reference::title).containsExactly("Un");
    }

    @Test
    void aRenamedFileIsTheSameTestimony() {
        desk.folder(GIROFLE, rdf("mai.rdf", book("#1", "Un"), book("#2", "Deux")));
        List<String> keys = keys();

        ImportRun run =
                desk.folder(GIROFLE, rdf("juin.rdf", book("#1", "Un"), book("#2", "Deux, revu")));

        assertThat(counts(run))
                .isEqualTo("2 read, 0 added, 1 changed, 1 unchanged, 0 withdrawn, 0 refused");
        assertThat(keys()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void anExportFromAnotherComputerNumbersEverythingAnewAndKeepsTheKeys() {
        desk.folder(
                GIROFLE,
                rdf(
                        "a.rdf",
                        book("#1", "Un"),
                        book("#2", "Deux").by("Lopez", "Fanny"),
                        book("#3", "Trois")));
        String two = desk.titled("Deux").key();

        ImportRun run =
                desk.folder(
                        GIROFLE,
                        rdf(
                                "a.rdf",
                                book("#3", "Un"),
                                book("#1", "Deux").by("Lopez", "Fanny"),
                                book("#2", "Trois")));

        assertThat(counts(run))
                .isEqualTo("3 read, 0 added, 3 changed, 0 unchanged, 0 withdrawn, 0 refused");
        assertThat(desk.titled("Deux").key()).isEqualTo(two);
    }

    @Test
    void aZoteroKeyIsFollowedWhateverElseChanges() {
        String uri = "http://zotero.org/groups/7/items/ABCD2345";
        desk.folder(GIROFLE, rdf("a.rdf", book(uri, "Un")));
        String key = desk.titled("Un").key();

        desk.folder(
                GIROFLE, rdf("a.rdf", article("#9", "Tout autre chose").arc("owl:sameAs", uri)));

        assertThat(desk.titled("Tout autre chose").key()).isEqualTo(key);
        assertThat(library.count()).isEqualTo(1);
    }

    @Test
    void aMergeInZoteroIsFollowedByWhatTheWinnerReplaces() {
        String loser = "http://zotero.org/groups/7/items/AAAA2345";
        desk.folder(DEUXFLEURS, rdf("d.rdf", book(loser, "Sobriété")));
        desk.folder(
                GIROFLE,
                rdf(
                        "g.rdf",
                        book("http://zotero.org/groups/7/items/BBBB2345", "La sobriété")
                                .arc("dc:replaces", loser)));

        assertThat(library.count()).isEqualTo(1);
    }

    @Test
    void aReusedLocalIdOfAnotherWorkIsAnotherRecord() {
        desk.folder(
                GIROFLE,
                bib("a.bib", article("lopez2020", "Câbles sous la mer").with("date", "2020")));
        String before = desk.titled("Câbles sous la mer").key();

        ImportRun run =
                desk.folder(
                        GIROFLE,
                        bib("a.bib", article("lopez2020", "Forêts en feu").with("date", "2020")));

        assertThat(counts(run))
                .isEqualTo("1 read, 1 added, 0 changed, 0 unchanged, 1 withdrawn, 0 refused");
        assertThat(desk.titled("Forêts en feu").key()).isNotEqualTo(before);
        assertThat(library.find(before).orElseThrow().status())
                .isEqualTo(Reference.Status.WITHDRAWN);
    }

    @Test
    void twoRecordsMayTradeTheirIds() {
        desk.folder(
                GIROFLE,
                bib("a.bib", article("a", "Câbles sous la mer"), article("b", "Forêts en feu")));
        String cables = desk.titled("Câbles sous la mer").key();

        ImportRun run =
                desk.folder(
                        GIROFLE,
                        bib(
                                "a.bib",
                                article("b", "Câbles sous la mer"),
                                article("a", "Forêts en feu")));

        assertThat(run.changed()).isEqualTo(2);
        assertThat(desk.titled("Câbles sous la mer").key()).isEqualTo(cables);
    }

    @Test
    void aCitationKeyCountsOnlyWithTheTitleOrTheDoi() {
        desk.folder(
                GIROFLE,
                rdf(
                        "a.rdf",
                        book("#1", "Sobriété et numérique").with("citationKey", "k1"),
                        book("#2", "Métaux rares").with("citationKey", "k2")));
        String first = desk.titled("Sobriété et numérique").key();
        String second = desk.titled("Métaux rares").key();

        desk.folder(
                GIROFLE,
                rdf(
                        "a.rdf",
                        book("#8", "Sobriété du numérique").with("citationKey", "k1"),
                        book("#9", "Forêts en feu").with("citationKey", "k2")));

        assertThat(desk.titled("Sobriété du numérique").key()).isEqualTo(first);
        assertThat(desk.titled("Forêts en feu").key()).isNotEqualTo(second);
    }

    @Test
    void nothingIsWithdrawnWhileSomethingOfTheSourceCannotBeRead() {
        desk.folder(
                GIROFLE,
                rdf("a.rdf", book("#1", "Un"), book("#2", "Deux")),
                rdf("b.rdf", book("#3", "Trois")));

        for (Reading broken :
                List.of(
                        refused("b.rdf"),
                        flawed("b.rdf", Problem.Kind.CUT_SHORT),
                        flawed("b.rdf", Problem.Kind.UNREADABLE_ENTRY))) {
            ImportRun run = desk.folder(GIROFLE, rdf("a.rdf", book("#1", "Un")), broken);

            assertThat(run.withdrawn()).isZero();
            assertThat(run.problems()).hasSize(1);
            assertThat(library.count()).isEqualTo(3);
        }

        ImportRun sound =
                desk.folder(
                        GIROFLE, rdf("a.rdf", book("#1", "Un")), rdf("b.rdf", book("#3", "Trois")));
        assertThat(sound.withdrawn()).isEqualTo(1);
    }

    @Test
    void aFileThatBreaksOffTakesNothingAway() {
        List<Collection> shelves = List.of(new Collection("#c", "ACV", ""));
        desk.folder(
                GIROFLE,
                shelved(
                        "a.rdf",
                        shelves,
                        book("#1", "Un").in("#c").with("place", "Lyon").noted("<p>n</p>")));

        desk.folder(
                GIROFLE,
                flawed(
                        "a.rdf",
                        Problem.Kind.CUT_SHORT,
                        book("#1", "Un").with("date", "2020"),
                        book("#2", "Deux")));

        Reference one = desk.titled("Un");
        assertThat(one.field("date")).isEqualTo("2020");
        assertThat(one.field("place")).isEqualTo("Lyon");
        assertThat(one.notes()).hasSize(1);
        assertThat(one.collections())
                .extracting(Reference.Shelf::path)
                .containsExactly(List.of("ACV"));
        assertThat(library.count()).isEqualTo(2);
    }

    @Test
    void eachProblemIsToldOnce() {
        Reading twice = flawed("a.rdf", Problem.Kind.NO_TITLE, book("#1", "Un"));
        ImportRun run =
                desk.folder(
                        GIROFLE, twice, flawed("a.rdf", Problem.Kind.NO_TITLE), refused("b.txt"));

        assertThat(run.problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.NO_TITLE, Problem.Kind.UNKNOWN_FORMAT);
        assertThat(run.refused()).isEqualTo(1);
    }

    @Test
    void whatIsGivenByHandComesBesideTheFolder() {
        desk.folder(GIROFLE, rdf("a.rdf", book("#1", "Un")));
        desk.byHand(GIROFLE, rdf("hand.rdf", book("#7", "Sept")));

        assertThat(desk.folder(GIROFLE, rdf("a.rdf", book("#1", "Un"))).withdrawn()).isZero();
        assertThat(library.count()).isEqualTo(2);

        ImportRun without = desk.byHand(GIROFLE, rdf("hand.rdf"));
        assertThat(without.withdrawn()).isEqualTo(1);
        assertThat(library.count()).isEqualTo(1);
    }

    @Test
    void aFurtherExportGivenByHandUpdatesTheEarlierOne() {
        desk.byHand(GIROFLE, rdf("library.rdf", book("#1", "Un").tagged("x"), book("#2", "Deux")));
        String key = desk.titled("Un").key();

        ImportRun run =
                desk.byHand(GIROFLE, rdf("library-2.rdf", book("#1", "Un").with("date", "2021")));

        assertThat(counts(run))
                .isEqualTo("1 read, 0 added, 1 changed, 0 unchanged, 0 withdrawn, 0 refused");
        assertThat(desk.titled("Un").key()).isEqualTo(key);
        assertThat(desk.titled("Un").field("date")).isEqualTo("2021");
        assertThat(desk.titled("Un").tags()).isEmpty();
        assertThat(library.count()).isEqualTo(2);
    }

    @Test
    void oneLibraryInTwoFormatsGivesEachReferenceOnceAndTheRicherIsBelieved() {
        desk.folder(
                GIROFLE,
                bib(
                        "z.bib",
                        article("lopez", "Sobriete").with("DOI", "10.1000/a").with("volume", "3")),
                rdf("a.rdf", article("#1", "Sobriété").with("DOI", "10.1000/A").tagged("acv")));

        assertThat(library.count()).isEqualTo(1);
        Reference one = desk.titled("Sobriété");
        assertThat(one.field("volume")).isEqualTo("3");
        assertThat(one.provenance())
                .extracting(Reference.Provenance::localId)
                .containsExactly("#1", "lopez");
        assertThat(library.records(one.key()))
                .extracting(HeldRecord::file)
                .containsExactly("a.rdf", "z.bib");
    }

    @Test
    void repeatedLocalIdsAreKeptApart() {
        desk.folder(GIROFLE, bib("a.bib", article("k", "Câbles"), article("k", "Forêts")));
        long change = library.lastChange();

        ImportRun again =
                desk.folder(GIROFLE, bib("a.bib", article("k", "Câbles"), article("k", "Forêts")));

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(library.count()).isEqualTo(2);
        assertThat(library.lastChange()).isEqualTo(change);
    }

    private List<String> keys() {
        return desk.shown().stream().map(Reference::key).toList();
    }
}
