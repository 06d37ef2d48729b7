package cloud.girofle.herbier.intake;

import static cloud.girofle.herbier.intake.Desk.DEUXFLEURS;
import static cloud.girofle.herbier.intake.Desk.GIROFLE;
import static cloud.girofle.herbier.intake.Desk.rdf;
import static cloud.girofle.herbier.reference.Item.article;
import static cloud.girofle.herbier.reference.Item.book;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.library.Suggestion.Reason;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Reference.Provenance;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which records make one reference, and which are only suggested. */
class TwoSourcesTest {

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
    void oneDoiIsOneReferenceThatNamesBothSources() {
        both(
                article("#1", "Recalibrating global data center energy-use")
                        .with("DOI", "10.1126/science.aba3758"),
                article("k", "Recalibrating Global Data Center Energy Use Estimates")
                        .with("url", "https://doi.org/10.1126/SCIENCE.aba3758")
                        .tagged("énergie"));

        Reference one = desk.titled("Recalibrating global data center energy-use");
        assertThat(library.count()).isEqualTo(1);
        assertThat(one.provenance())
                .containsExactly(
                        new Provenance("girofle", "#1"), new Provenance("deuxfleurs", "k"));
        assertThat(one.tags()).extracting("name").containsExactly("énergie");
        assertThat(library.suggestions()).isEmpty();
    }

    @Test
    void theOrderOfTheSourcesMakesTheSameReference(@TempDir Path elsewhere) {
        Item ours =
                article("#1", "Sobriété numérique").with("DOI", "10.1000/a").with("date", "2020");
        Item theirs =
                article("k", "Sobriété numérique").with("DOI", "10.1000/a").with("pages", "1-9");
        both(ours, theirs);
        Reference one = desk.titled("Sobriété numérique");

        try (Library other = Library.open(elsewhere)) {
            Desk there = new Desk(other);
            there.folder(DEUXFLEURS, rdf("d.rdf", theirs));
            there.folder(GIROFLE, rdf("g.rdf", ours));

            Reference same = there.titled("Sobriété numérique");
            assertThat(same.fields()).isEqualTo(one.fields());
            assertThat(same.provenance()).isEqualTo(one.provenance());
        }
    }

    @Test
    void aWrongDoiIsASuggestionAndNoMerge() {
        both(
                article("#1", "Recalibrating global data center energy-use estimates")
                        .with("DOI", "10.1126/science.aba3758"),
                article("k", "Forêts anciennes du Limousin")
                        .with("DOI", "10.1126/science.aba3758"));

        assertThat(library.count()).isEqualTo(2);
        assertThat(library.suggestions())
                .extracting(Suggestion::reason)
                .containsExactly(Reason.IDENTIFIER);
    }

    @Test
    void oneIsbnIsOneBook() {
        both(
                book("#1", "L’âge des low tech").with("ISBN", "978-2-02-116072-7"),
                book("k", "L'Âge des low-tech : vers une civilisation soutenable")
                        .with("ISBN", "2-02-116072-6"));

        assertThat(library.count()).isEqualTo(1);
    }

    @Test
    void aChapterIsNotItsBookNorAnotherChapter() {
        both(
                book("#1", "Écologies du numérique").with("ISBN", "978-2-02-116072-7"),
                Item.of("k", "bookSection", "Écologies du numérique")
                        .with("ISBN", "978-2-02-116072-7"));
        desk.folder(
                GIROFLE,
                rdf(
                        "g.rdf",
                        book("#1", "Écologies du numérique").with("ISBN", "978-2-02-116072-7"),
                        Item.of("#2", "bookSection", "Des câbles")
                                .with("ISBN", "978-2-02-116072-7"),
                        Item.of("#3", "bookSection", "Des câbles et des mers")
                                .with("ISBN", "978-2-02-116072-7")));

        assertThat(library.count()).isEqualTo(4);
    }

    @Test
    void aChapterWithTheDoiOfItsBookIsSuggested() {
        both(
                book("#1", "Écologies du numérique").with("DOI", "10.1000/book"),
                Item.of("k", "bookSection", "Numérique et écologie").with("DOI", "10.1000/book"));

        assertThat(library.count()).isEqualTo(2);
        assertThat(library.suggestions()).hasSize(1);
    }

    @Test
    void pubmedAndArxivNumbersMakeOneReferenceOfOneType() {
        both(
                article("#1", "Carbon emissions of training").with("extra", "arXiv:2104.10350"),
                article("k", "Carbon Emissions and Large Training")
                        .with("url", "https://arxiv.org/abs/2104.10350v3"));
        assertThat(library.count()).isEqualTo(1);

        both(
                article("#2", "A study of sleep").with("extra", "PMID: 12345"),
                article("k2", "A study of sleep in clerks").with("PMID", "12345"));
        assertThat(library.suggestions()).isEmpty();
        assertThat(desk.shown()).hasSize(1);
    }

    @Test
    void aPreprintIsSuggestedAndNotMerged() {
        both(
                article("#1", "Carbon emissions of training").with("extra", "arXiv:2104.10350"),
                Item.of("k", "preprint", "Carbon emissions of training")
                        .with("url", "https://arxiv.org/abs/2104.10350"));

        assertThat(library.count()).isEqualTo(2);
        assertThat(library.suggestions()).isNotEmpty();
    }

    @Test
    void theSameTitleIsASuggestionOnceHoweverOftenItIsImported() {
        Item ours = book("#1", "Sobriété").by("Lopez", "Fanny").with("date", "2020");
        Item theirs = book("k", "« Sobriete »").by("López", "F.").with("date", "2021-03");
        both(ours, theirs);
        both(ours, theirs);

        assertThat(library.count()).isEqualTo(2);
        assertThat(library.suggestions()).hasSize(1);
        assertThat(library.suggestions().getFirst().reason()).isEqualTo(Reason.TITLE);
        assertThat(library.suggestions().getFirst().score()).isEqualTo(0.8);
    }

    @Test
    void theSameTitleIsNoSuggestionWhenSomethingContradicts() {
        Item ours = book("#1", "Sobriété").by("Lopez", "Fanny").with("date", "2020");
        for (Item theirs :
                List.of(
                        book("k", "Sobriété").by("Lopez", "Fanny").with("date", "2022"),
                        book("k", "Sobriété").by("Dupont", "Fanny").with("date", "2020"),
                        book("k", "Sobriété").by("Lopez", "Anne").with("date", "2020"),
                        book("k", "Sobriété").with("date", "2020"))) {
            both(ours, theirs);
            assertThat(library.count()).isEqualTo(2);
            assertThat(library.suggestions()).isEmpty();
        }
        both(
                ours.with("DOI", "10.1000/a"),
                book("k", "Sobriété").by("Lopez", "Fanny").with("DOI", "10.1000/b"));
        assertThat(library.suggestions()).isEmpty();
    }

    @Test
    void theSameAddressTypeAndTitleIsASuggestion() {
        both(
                Item.of("#1", "webpage", "Sobriété")
                        .with("url", "https://example.org/s")
                        .by("Lopez", "Fanny"),
                Item.of("k", "webpage", "Sobriété")
                        .with("url", "http://www.example.org/s/#haut")
                        .by("Dupont", "Anne"));

        assertThat(library.count()).isEqualTo(2);
        assertThat(library.suggestions())
                .extracting(Suggestion::reason)
                .containsExactly(Reason.URL);
    }

    @Test
    void aSharedAddressAloneIsNothing() {
        both(
                Item.of("#1", "webpage", "Sobriété").with("url", "https://example.org/"),
                Item.of("k", "webpage", "Métaux").with("url", "https://example.org/"));

        assertThat(library.count()).isEqualTo(2);
        assertThat(library.suggestions()).isEmpty();
    }

    @Test
    void twoRecordsOfOneExportStayTwoAndAreSuggested() {
        desk.folder(
                GIROFLE,
                rdf(
                        "g.rdf",
                        article("#1", "Sobriété numérique").with("DOI", "10.1000/a"),
                        article("#2", "Sobriété numérique").with("DOI", "10.1000/a"),
                        article("#3", "Un rapport de forêt numérique durable")
                                .with("DOI", "10.1000/a")));

        assertThat(library.count()).isEqualTo(3);
        assertThat(library.suggestions())
                .extracting(Suggestion::reason)
                .contains(Reason.IDENTIFIER, Reason.TITLE);
    }

    @Test
    void aWorkThatStandsTwiceInTwoLibrariesMakesTwoReferencesOfOneItemOfEach() {
        desk.folder(
                GIROFLE,
                rdf(
                        "g.rdf",
                        book("#1", "Artificial Knowing").with("ISBN", "978-2-02-116072-7"),
                        book("#2", "Artificial Knowing").with("ISBN", "978-2-02-116072-7")));
        desk.folder(
                DEUXFLEURS,
                rdf(
                        "d.rdf",
                        book("k1", "Artificial Knowing").with("ISBN", "978-2-02-116072-7"),
                        book("k2", "Artificial Knowing").with("ISBN", "978-2-02-116072-7")));

        assertThat(desk.shown())
                .extracting(Reference::provenance)
                .containsExactlyInAnyOrder(
                        List.of(
                                new Provenance("girofle", "#1"),
                                new Provenance("deuxfleurs", "k1")),
                        List.of(
                                new Provenance("girofle", "#2"),
                                new Provenance("deuxfleurs", "k2")));
    }

    @Test
    void aRecordThatGainsADoiJoinsTheReferenceThatHasIt() {
        both(
                article("#1", "Sobriété numérique"),
                article("k", "Sobriété numérique").with("DOI", "10.1000/a"));
        assertThat(library.count()).isEqualTo(2);
        assertThat(library.suggestions()).hasSize(1);
        String ours = library.sources().isEmpty() ? "" : keyOf("girofle");
        String theirs = keyOf("deuxfleurs");

        desk.folder(
                GIROFLE,
                rdf("g.rdf", article("#1", "Sobriété numérique").with("DOI", "10.1000/a")));

        assertThat(library.count()).isEqualTo(1);
        assertThat(library.suggestions()).isEmpty();
        assertThat(library.find(ours).orElseThrow().provenance()).hasSize(2);
        assertThat(library.movedTo(theirs)).contains(ours);
    }

    @Test
    void aReferenceStaysWhileOneSourceHoldsIt() {
        Item theirs = article("k", "Sobriété numérique").with("DOI", "10.1000/a");
        both(article("#1", "Sobriété numérique").with("DOI", "10.1000/a"), theirs);
        String key = desk.titled("Sobriété numérique").key();

        desk.folder(GIROFLE, rdf("g.rdf"));

        assertThat(desk.titled("Sobriété numérique").key()).isEqualTo(key);
        assertThat(desk.titled("Sobriété numérique").provenance())
                .containsExactly(new Provenance("deuxfleurs", "k"));
    }

    @Test
    void aCommonTitleDoesNotPairEverythingWithEverything() {
        Item[] homes = new Item[200];
        for (int i = 0; i < homes.length; i++) {
            homes[i] = Item.of("#" + i, "webpage", "Home").with("url", "https://example.org/" + i);
        }
        desk.folder(GIROFLE, rdf("g.rdf", homes));

        assertThat(library.count()).isEqualTo(200);
        assertThat(library.suggestions()).hasSizeLessThan(200 * 9);
    }

    private void both(Item ours, Item theirs) {
        desk.folder(GIROFLE, rdf("g.rdf", ours));
        desk.folder(DEUXFLEURS, rdf("d.rdf", theirs));
    }

    private String keyOf(String source) {
        return desk.shown().stream()
                .filter(reference -> reference.provenance().getFirst().source().equals(source))
                .findFirst()
                .orElseThrow()
                .key();
    }
}
