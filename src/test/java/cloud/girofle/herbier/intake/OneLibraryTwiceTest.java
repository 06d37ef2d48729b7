package cloud.girofle.herbier.intake;

import static cloud.girofle.herbier.intake.Desk.DEUXFLEURS;
import static cloud.girofle.herbier.intake.Desk.GIROFLE;
import static cloud.girofle.herbier.intake.Desk.bib;
import static cloud.girofle.herbier.intake.Desk.rdf;
import static cloud.girofle.herbier.reference.Item.article;
import static cloud.girofle.herbier.reference.Item.book;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.library.Disagreement;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library exported twice is one library: what agrees on everything both say is one work. */
class OneLibraryTwiceTest {

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
        library.close();
    }

    @Test
    void aRealLibraryOf817ItemsMakes817References() {
        Path rdf = Shared.sample("real/openglam_zotero.rdf");
        Path csv = Shared.sample("real/openglam_zotero.csv");
        Intake intake = new Intake(library);

        intake.take(GIROFLE, List.of(rdf), ImportRun.Start.COMMAND, (source, read) -> {});
        ImportRun second =
                intake.take(DEUXFLEURS, List.of(csv), ImportRun.Start.COMMAND, (s, read) -> {});

        List<Reference> works =
                desk.shown().stream()
                        .filter(reference -> Incoming.isWork(reference.type()))
                        .toList();
        assertThat(works)
                .hasSize(817)
                .allSatisfy(work ->
                        assertThat(work.provenance())
                                .extracting(Reference.Provenance::source)
                                .containsExactly("girofle", "deuxfleurs"));
        assertThat(second.joined()).isEqualTo(817);
        assertThat(library.disagreements(second.number()))
                .extracting(Disagreement::field)
                .contains("abstractNote", "creators");
    }

    @Test
    void pagesOfOneTitleJoinByTheirAddresses() {
        two(
                List.of(home("#1", "https://a.example/"), home("#2", "https://b.example/")),
                List.of(home("k2", "http://www.b.example"), home("k3", "https://c.example/")));

        assertThat(together()).containsExactly(List.of("#1"), List.of("#2", "k2"), List.of("k3"));
    }

    @Test
    void editionsOfOtherYearsStayApart() {
        two(
                List.of(
                        book("#1", "Sobriété").by("Lopez", "Fanny").with("date", "2019"),
                        book("#2", "Sobriété").by("Lopez", "Fanny").with("date", "2022")),
                List.of(
                        book("k", "Sobriété").by("Lopez", "Fanny").with("date", "2022-03"),
                        book("l", "Sobriété").by("Lopez", "Fanny").with("date", "2023")));

        assertThat(together()).containsExactly(List.of("#1"), List.of("#2", "k"), List.of("l"));
    }

    @Test
    void whatContradictsStaysApart() {
        Item ours = article("#1", "Éditorial").by("Lopez", "Fanny").with("date", "2020");
        for (Item theirs :
                List.of(
                        article("k", "Éditorial").by("Dupont", "Anne").with("date", "2020"),
                        article("k", "Éditorial")
                                .by("Lopez", "Fanny")
                                .with("date", "2020")
                                .with("volume", "4"),
                        article("k", "Éditorial")
                                .by("Lopez", "Fanny")
                                .with("date", "2020")
                                .with("publicationTitle", "Terrains & travaux"),
                        Item.of("k", "thesis", "Éditorial")
                                .by("Lopez", "Fanny")
                                .with("date", "2020"))) {
            two(
                    List.of(ours.with("volume", "3").with("publicationTitle", "Zilsel")),
                    List.of(theirs));
            assertThat(library.count()).isEqualTo(2);
        }
    }

    @Test
    void duplicatesArePairedInTheirOrderAndTheRestIsSuggested() {
        Stream<Item> ours = IntStream.range(0, 3).mapToObj(i -> same("#" + i));
        Stream<Item> theirs = IntStream.range(0, 2).mapToObj(i -> same("k" + i));
        two(ours.toList(), theirs.toList());

        assertThat(together())
                .containsExactly(List.of("#0", "k0"), List.of("#1", "k1"), List.of("#2"));
        assertThat(library.suggestions()).isNotEmpty();
    }

    @Test
    void whatSaysTooLittleIsOnlySuggested() {
        two(List.of(article("#1", "Sobriété")), List.of(article("k", "Sobriété")));
        assertThat(library.count()).isEqualTo(2);
        assertThat(library.suggestions()).hasSize(1);

        two(
                List.of(book("#1", "Rapport annuel d’activité").with("publisher", "Ademe")),
                List.of(book("k", "Rapport annuel d’activité")));
        assertThat(library.count()).isEqualTo(2);
    }

    @Test
    void aNameCutElsewhereIsTheSameName() {
        two(
                List.of(
                        book("#1", "Les réseaux de demain matin")
                                .by("Mitchell, Jr", "Vernon")
                                .by("CIPPM, Create, ASK", "")),
                List.of(
                        book("k", "Les réseaux de demain matin")
                                .by("Mitchell", "Jr, Vernon")
                                .by("CIPPM", "Create, ASK")));

        assertThat(library.count()).isEqualTo(1);
    }

    @Test
    void aPoorerFormatNeverBlanksWhatARicherOneFilled() {
        Item rich =
                book("#1", "Sobriété")
                        .with("ISBN", "978-2-02-116072-7")
                        .with("date", "2021-03-04")
                        .with("abstractNote", "Long.")
                        .by("Lopez", "Fanny")
                        .tagged("énergie")
                        .noted("<p>Lu</p>");
        Item poor =
                book("lopez", "Sobriété").with("ISBN", "978-2-02-116072-7").with("date", "2021");

        desk.byHand(GIROFLE, rdf("g.rdf", rich));
        Reference before = desk.titled("Sobriété");
        desk.byHand(GIROFLE, bib("g.bib", poor));
        assertThat(desk.titled("Sobriété").fields()).isEqualTo(before.fields());
        assertThat(desk.titled("Sobriété").notes()).hasSize(1);

        desk.byHand(DEUXFLEURS, bib("d.bib", poor));
        desk.byHand(DEUXFLEURS, rdf("d.rdf", rich));
        assertThat(desk.titled("Sobriété").fields()).isEqualTo(before.fields());
        assertThat(desk.titled("Sobriété").creators()).isEqualTo(before.creators());
        assertThat(desk.titled("Sobriété").tags()).isEqualTo(before.tags());
    }

    @Test
    void whatALibrarySaysIsTheSameItemIsTheSame() {
        String mine = "http://zotero.org/users/1/items/ABCD2345";
        String groups = "http://zotero.org/groups/2/items/EFGH6789";
        desk.folder(GIROFLE, rdf("g.rdf", book(mine, "Sobriété").arc("owl:sameAs", groups)));
        desk.folder(DEUXFLEURS, rdf("d.rdf", book(groups, "Sobriétés (au pluriel)")));
        assertThat(library.count()).isEqualTo(1);

        String merged = "http://zotero.org/groups/2/items/JKLM2345";
        desk.folder(
                DEUXFLEURS,
                rdf("d.rdf", book(merged, "Sobriétés, nouvelle").arc("dc:replaces", groups)));
        assertThat(library.count()).isEqualTo(1);
        assertThat(library.bearing(new Identifier.ZoteroUri(groups))).hasSize(1);
    }

    @Test
    void byWhatAWorkWasKnownOnceItIsFoundStill() {
        desk.folder(GIROFLE, rdf("g.rdf", book("#1", "Sobriété").with("DOI", "10.1000/old")));
        desk.folder(GIROFLE, rdf("g.rdf", book("#1", "Sobriété").with("DOI", "10.1000/new")));
        desk.folder(GIROFLE, rdf("g.rdf", book("#7", "Sobriété").with("DOI", "10.1000/new")));
        String key = desk.titled("Sobriété").key();

        assertThat(library.named("girofle", "#1")).containsExactly(key);
        assertThat(library.named("girofle", "#7")).containsExactly(key);
        for (String doi : List.of("10.1000/old", "10.1000/new")) {
            assertThat(library.bearing(new Identifier.Doi(doi))).containsExactly(key);
        }
    }

    private void two(List<Item> ours, List<Item> theirs) {
        desk.folder(GIROFLE, rdf("g.rdf", ours.toArray(Item[]::new)));
        desk.folder(DEUXFLEURS, rdf("d.rdf", theirs.toArray(Item[]::new)));
    }

    /** The local ids of the records of each reference. */
    private List<List<String>> together() {
        return desk.shown().stream()
                .map(reference ->
                        reference.provenance().stream().map(Reference.Provenance::localId).toList())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static Item home(String id, String url) {
        return Item.of(id, "webpage", "Home").with("url", url);
    }

    private static Item same(String id) {
        return Item.of(id, "webpage", "Home").with("url", "https://example.org/");
    }
}
