package cloud.girofle.herbier.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Reference.Provenance;
import cloud.girofle.herbier.reference.Reference.Shelf;
import cloud.girofle.herbier.reference.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    private static final Source GIROFLE = new Source("girofle", "Cloud Girofle", "", "", 1);
    private static final Source DEUXFLEURS = new Source("deuxfleurs", "Deuxfleurs", "", "", 2);
    private static final Instant START = Instant.parse("2026-01-01T08:00:00.250Z");

    @TempDir private Path data;
    private Library library;
    private Instant now = START;

    @BeforeEach
    void open() {
        library = Library.open(data, () -> now);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aNewLibraryIsEmpty() {
        assertThat(library.count()).isZero();
        assertThat(library.lastChange()).isZero();
        assertThat(library.changesAfter(0, 10)).isEmpty();
        assertThat(library.sources()).isEmpty();
        assertThat(library.runs(10)).isEmpty();
        assertThat(library.suggestions()).isEmpty();
        assertThat(library.check()).isEmpty();
    }

    @Test
    void aRecordMakesAReferenceAndAChange() {
        String key = add(GIROFLE, Item.book("b1", "Sobriété").with("citationKey", "sobriete2020"));

        Reference reference = library.find(key).orElseThrow();
        assertThat(key).matches("[2-9A-NP-Z]{8}");
        assertThat(reference.title()).isEqualTo("Sobriété");
        assertThat(reference.added()).isEqualTo(START);
        assertThat(reference.provenance()).containsExactly(new Provenance("girofle", "b1"));
        assertThat(library.cited("sobriete2020")).containsExactly(reference);
        assertThat(library.references(List.of("22222222", key))).containsExactly(reference);
        assertThat(library.count()).isEqualTo(1);
        assertThat(library.changesAfter(0, 10)).containsExactly(new Change.Saved(1, reference));
        assertThat(library.records(key))
                .containsExactly(
                        new HeldRecord(
                                "girofle",
                                "girofle.rdf",
                                Item.book("b1", "Sobriété")
                                        .with("citationKey", "sobriete2020")
                                        .built(),
                                true,
                                START,
                                START));
    }

    @Test
    void whatIsSavedSurvivesClosing() {
        String key = add(GIROFLE, Item.book("b1", "Sobriété"));
        Reference before = library.find(key).orElseThrow();
        library.close();

        open();

        assertThat(library.find(key)).contains(before);
    }

    @Test
    void aFreshLibraryGivesTheSameKeys(@TempDir Path elsewhere) {
        String here = add(GIROFLE, Item.book("b1", "Sobriété"));
        String other = add(GIROFLE, Item.book("b2", "Sobriété"));
        library.close();
        library = Library.open(elsewhere);

        assertThat(add(GIROFLE, Item.book("b2", "Sobriété"))).isEqualTo(other);
        assertThat(add(GIROFLE, Item.book("b1", "Sobriété"))).isEqualTo(here).isNotEqualTo(other);
    }

    @Test
    void twoRecordsOfOneNameGetTwoKeys() {
        assertThat(add(GIROFLE, Item.book("b1", "Sobriété")))
                .isNotEqualTo(add(GIROFLE, Item.book("b1", "Autre chose")));
    }

    @Test
    void theMostTrustedSourceIsBelieved() {
        String key = add(DEUXFLEURS, Item.book("d", "Vieux titre").with("publisher", "Seuil"));
        join(key, GIROFLE, Item.book("g", "Bon titre"));

        assertThat(library.find(key).orElseThrow().title()).isEqualTo("Bon titre");
        assertThat(library.find(key).orElseThrow().field("publisher")).isEqualTo("Seuil");

        library.write(writing -> {
            writing.save(new Source("girofle", "Cloud Girofle", "", "", 3));
            return 0;
        });

        assertThat(library.find(key).orElseThrow().title()).isEqualTo("Vieux titre");
        assertThat(library.find(key).orElseThrow().provenance())
                .containsExactly(new Provenance("deuxfleurs", "d"), new Provenance("girofle", "g"));
    }

    @Test
    void theRichestFileOfASourceIsBelieved() {
        String key = add(GIROFLE, Item.book("b1", "Sobriété"));
        library.write(writing -> {
            long poor = writing.file("girofle", "a.bib", true, "BibTeX", 9);
            writing.add(
                    poor,
                    Item.book("k", "Sobriete").with("place", "Lyon").built(),
                    Optional.of(key));
            return 0;
        });

        assertThat(library.find(key).orElseThrow().title()).isEqualTo("Sobriété");
        assertThat(library.find(key).orElseThrow().field("place")).isEqualTo("Lyon");
    }

    @Test
    void writingTheSameAgainIsNoChange() {
        String key = add(GIROFLE, Item.book("b1", "Sobriété"));
        long edition = library.edition();

        change(key, Item.book("b1", "Sobriété"));

        assertThat(library.lastChange()).isEqualTo(1);
        assertThat(library.edition()).isEqualTo(edition);
    }

    @Test
    void onlyTheLastChangeOfAReferenceIsTold() {
        String one = add(GIROFLE, Item.book("b1", "Un"));
        String two = add(GIROFLE, Item.book("b2", "Deux"));
        change(one, Item.book("b1", "Un, deuxième édition"));

        assertThat(library.changesAfter(0, 10)).extracting(Change::number).containsExactly(2L, 3L);
        assertThat(library.changesAfter(0, 10)).extracting(Change::key).containsExactly(two, one);
        assertThat(library.changesAfter(0, 1)).extracting(Change::key).containsExactly(two);
        assertThat(library.changesAfter(2, 10)).extracting(Change::key).containsExactly(one);
        assertThat(library.changesAfter(3, 10)).isEmpty();
        assertThat(library.lastChange()).isEqualTo(3);
    }

    @Test
    void aReferenceThatNobodyHoldsIsWithdrawnAndComesBack() {
        String key = add(GIROFLE, Item.book("b1", "Sobriété"));
        library.write(writing -> {
            writing.release(writing.known("girofle").getFirst());
            return 0;
        });

        Reference withdrawn = library.find(key).orElseThrow();
        assertThat(withdrawn.status()).isEqualTo(Reference.Status.WITHDRAWN);
        assertThat(withdrawn.title()).isEqualTo("Sobriété");
        assertThat(library.count()).isZero();
        assertThat(library.references(List.of(key))).isEmpty();
        assertThat(library.records(key)).extracting(HeldRecord::held).containsExactly(false);
        assertThat(library.changesAfter(1, 10)).containsExactly(new Change.Withdrawn(2, key));

        change(key, Item.book("b1", "Sobriété"));

        assertThat(library.find(key).orElseThrow().status()).isEqualTo(Reference.Status.PRESENT);
        assertThat(library.changesAfter(2, 10))
                .hasOnlyElementsOfType(Change.Saved.class)
                .hasSize(1);
    }

    @Test
    void aMergedReferenceLeadsToTheOneThatCameFirst() {
        String first = add(GIROFLE, Item.book("b1", "Sobriété").tagged("a"));
        now = START.plusSeconds(60);
        String second = add(DEUXFLEURS, Item.book("b2", "Sobriété").tagged("b"));

        String stays = library.write(writing -> writing.merge(second, first));

        assertThat(stays).isEqualTo(first);
        assertThat(library.movedTo(second)).contains(first);
        assertThat(library.find(second)).isEmpty();
        assertThat(library.find(first).orElseThrow().tags())
                .extracting("name")
                .containsExactly("a", "b");
        assertThat(library.find(first).orElseThrow().added()).isEqualTo(START);
        assertThat(library.changesAfter(2, 10))
                .anyMatch(
                        change -> change instanceof Change.Withdrawn && change.key().equals(second))
                .anyMatch(change -> change instanceof Change.Saved && change.key().equals(first))
                .hasSize(2);
        assertThat(library.check()).isEmpty();
    }

    @Test
    void aKeyMergedTwiceLeadsToTheLast() {
        String first = add(GIROFLE, Item.book("b1", "Un"));
        String second = add(GIROFLE, Item.book("b2", "Deux"));
        String third = add(GIROFLE, Item.book("b3", "Trois"));

        library.write(writing -> writing.merge(second, third));
        library.write(writing -> writing.merge(first, second));

        assertThat(library.movedTo(third)).contains(first);
        assertThat(library.movedTo(second)).contains(first);
        assertThat(library.count()).isEqualTo(1);
    }

    @Test
    void relatedReferencesKnowEachOther() {
        String one = add(GIROFLE, Item.book("b1", "Un").related("b2").related("nowhere"));
        String two = add(GIROFLE, Item.book("b2", "Deux"));
        String uri = "http://zotero.org/groups/7/items/ABCD2345";
        String three = add(DEUXFLEURS, Item.book(uri, "Trois"));
        String four =
                add(
                        GIROFLE,
                        Item.book("b4", "Quatre")
                                .related("https://www.zotero.org/groups/7/items/ABCD2345"));

        assertThat(library.find(one).orElseThrow().related()).containsExactly(two);
        assertThat(library.find(two).orElseThrow().related()).containsExactly(one);
        assertThat(library.find(three).orElseThrow().related()).containsExactly(four);
        assertThat(library.find(four).orElseThrow().related()).containsExactly(three);

        change(one, Item.book("b1", "Un"));

        assertThat(library.find(two).orElseThrow().related()).isEmpty();
        assertThat(library.check()).isEmpty();
    }

    @Test
    void whatIsWithdrawnOrMergedIsRelatedAccordingly() {
        String one = add(GIROFLE, Item.book("b1", "Un").related("b2"));
        String two = add(GIROFLE, Item.book("b2", "Deux"));
        String same = add(GIROFLE, Item.book("b3", "Deux encore"));

        library.write(writing -> writing.merge(two, same));

        assertThat(library.find(one).orElseThrow().related())
                .containsExactly(library.movedTo(same).orElse(same));

        library.write(writing -> {
            writing.known("girofle").stream().skip(1).forEach(writing::release);
            return 0;
        });

        assertThat(library.find(one).orElseThrow().related()).isEmpty();
        assertThat(library.check()).isEmpty();
    }

    @Test
    void collectionsGiveAReferenceItsShelves() {
        shelve(new Collection("#c1", "ACV", ""), new Collection("#c2", "Serveurs", "#c1"));
        String key = add(GIROFLE, Item.book("b1", "Sobriété").in("#c2").in("#gone"));

        List<Collection> collections = library.collections("girofle");
        assertThat(collections).extracting(Collection::name).containsExactly("ACV", "Serveurs");
        assertThat(collections.get(1).parentId()).isEqualTo(collections.getFirst().id());
        assertThat(library.find(key).orElseThrow().collections())
                .containsExactly(
                        new Shelf("girofle", collections.get(1).id(), List.of("ACV", "Serveurs")));
    }

    @Test
    void aRenamedCollectionKeepsItsIdAndTellsItsReferences() {
        shelve(new Collection("#c1", "ACV", ""), new Collection("#c2", "Serveurs", "#c1"));
        String key = add(GIROFLE, Item.book("b1", "Sobriété").in("#c2"));
        String before = library.find(key).orElseThrow().collections().getFirst().id();

        shelve(
                new Collection("#c1", "Analyse du cycle de vie", ""),
                new Collection("#c2", "Serveurs", "#c1"));

        assertThat(library.find(key).orElseThrow().collections())
                .containsExactly(
                        new Shelf(
                                "girofle", before, List.of("Analyse du cycle de vie", "Serveurs")));
        assertThat(library.lastChange()).isEqualTo(2);
    }

    @Test
    void aCollectionIsKnownByItsPlaceWhenItsNumberChanges() {
        shelve(new Collection("#c1", "ACV", ""), new Collection("#c2", "ACV", "#c1"));
        List<Collection> before = library.collections("girofle");

        shelve(new Collection("#c8", "ACV", ""), new Collection("#c9", "ACV", "#c8"));

        assertThat(library.collections("girofle")).isEqualTo(before);
    }

    @Test
    void aCollectionThatNoExportNamesIsNoLongerShown() {
        shelve(new Collection("#c1", "ACV", ""), new Collection("#c2", "Serveurs", "#c1"));
        List<Collection> before = library.collections("girofle");

        shelve();
        assertThat(library.collections("girofle")).isEmpty();

        shelve(new Collection("#c1", "ACV", ""), new Collection("#c2", "Serveurs", "#c1"));
        assertThat(library.collections("girofle")).isEqualTo(before);
    }

    @Test
    void suggestionsAreToldOnceAndNothingIsMerged() {
        String one = add(GIROFLE, Item.book("b1", "Sobriété"));
        String two = add(DEUXFLEURS, Item.book("b2", "Sobriété"));
        for (int i = 0; i < 2; i++) {
            library.write(writing -> {
                writing.suggest(
                        writing.known("deuxfleurs").getFirst(),
                        writing.known("girofle").getFirst(),
                        Suggestion.Reason.TITLE,
                        0.5);
                return 0;
            });
        }

        assertThat(library.suggestions()).hasSize(1);
        Suggestion suggestion = library.suggestions().getFirst();
        assertThat(List.of(suggestion.one(), suggestion.other()))
                .containsExactlyInAnyOrder(one, two);
        assertThat(suggestion.score()).isEqualTo(0.5);
        assertThat(library.count()).isEqualTo(2);

        library.write(writing -> writing.merge(one, two));
        assertThat(library.suggestions()).isEmpty();
    }

    @Test
    void aRunWithNothingNewOnlyMovesTheDateOfTheLast() {
        Problem problem = Problem.of("a.rdf", "12", Problem.Kind.NO_TITLE);
        ImportRun first = report(2, List.of(problem));
        now = now.plusSeconds(3600);
        ImportRun second = report(0, List.of(problem));
        ImportRun third = report(0, List.of());

        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(1);
        assertThat(third.number()).isEqualTo(2);
        assertThat(library.runs(10)).extracting(ImportRun::number).containsExactly(2L, 1L);
        assertThat(library.run(1).orElseThrow().finished()).isEqualTo(first.finished());
        assertThat(library.run(1).orElseThrow().lastDone()).isEqualTo(now);
        assertThat(library.run(1).orElseThrow().added()).isEqualTo(2);
        assertThat(library.run(1).orElseThrow().problems()).containsExactly(problem);
    }

    @Test
    void aWriteThatFailsLeavesNothing() {
        add(GIROFLE, Item.book("b1", "Sobriété"));
        List<String> before = Dump.of(data);

        assertThatThrownBy(() ->
                        library.write(writing -> {
                            writing.save(DEUXFLEURS);
                            long file = writing.file("deuxfleurs", "d.rdf", true, "", 0);
                            writing.add(file, Item.book("d", "Autre").built(), Optional.empty());
                            throw new IllegalStateException("the power went out");
                        }))
                .hasMessage("the power went out");

        assertThat(Dump.of(data)).isEqualTo(before);
        assertThat(library.sources()).containsExactly(GIROFLE);
    }

    @Test
    void aWriteHoldsNoOther() {
        assertThatThrownBy(() -> library.write(outer -> library.write(inner -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("already writing");
    }

    @Test
    void aRowThatNamesAnotherThatIsNotThereIsRefused() {
        add(GIROFLE, Item.book("b1", "Sobriété"));
        List<String> before = Dump.of(data);

        assertThatThrownBy(() ->
                        library.write(writing -> writing.file("nobody", "a.rdf", true, "", 0)))
                .hasMessageContaining("FOREIGN KEY");
        assertThatThrownBy(() ->
                        library.write(writing ->
                                writing.add(99, Item.book("x", "X").built(), Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(Dump.of(data)).isEqualTo(before);
    }

    @Test
    void theCheckFindsAReferenceThatIsNotWhatItsRecordsMake() throws Exception {
        String key = add(GIROFLE, Item.book("b1", "Sobriété"));
        try (var connection =
                        java.sql.DriverManager.getConnection(
                                "jdbc:sqlite:" + data.resolve("library.db"));
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE reference SET content = replace(content, 'Sobriété', 'Gabegie')");
            statement.execute("INSERT INTO relation (record, target) VALUES (99, 'x')");
        }

        assertThat(library.check())
                .contains(new Finding(Finding.Kind.STALE, key))
                .anyMatch(finding -> finding.kind() == Finding.Kind.DANGLING)
                .hasSize(2);

        library.recompute();

        assertThat(library.check()).extracting(Finding::kind).containsOnly(Finding.Kind.DANGLING);
        assertThat(library.find(key).orElseThrow().title()).isEqualTo("Sobriété");
        assertThat(library.lastChange()).isEqualTo(2);
    }

    @Test
    void aVersionWithOtherRulesComputesEverythingAnew() throws Exception {
        String key = add(GIROFLE, Item.book("b1", "Sobriété"));
        library.close();
        try (var connection =
                        java.sql.DriverManager.getConnection(
                                "jdbc:sqlite:" + data.resolve("library.db"));
                var statement = connection.createStatement()) {
            statement.execute("UPDATE edition SET rules = 0");
            statement.execute(
                    "UPDATE reference SET content = replace(content, 'Sobriété', 'Gabegie')");
        }

        open();

        assertThat(library.find(key).orElseThrow().title()).isEqualTo("Sobriété");
        assertThat(library.lastChange()).isEqualTo(2);
    }

    private String add(Source source, Item item) {
        return library.write(writing -> {
            writing.save(source);
            return writing.add(file(writing, source), item.built(), Optional.empty()).reference();
        });
    }

    private void join(String key, Source source, Item item) {
        library.write(writing -> {
            writing.save(source);
            return writing.add(file(writing, source), item.built(), Optional.of(key));
        });
    }

    private void change(String key, Item item) {
        library.write(writing -> {
            KnownRecord known =
                    writing.known("girofle").stream()
                            .filter(record -> record.reference().equals(key))
                            .findFirst()
                            .orElseThrow();
            writing.update(known, known.file(), item.built());
            return 0;
        });
    }

    private void shelve(Collection... collections) {
        library.write(writing -> {
            writing.save(GIROFLE);
            writing.shelve("girofle", file(writing, GIROFLE), List.of(collections));
            return 0;
        });
    }

    private ImportRun report(int added, List<Problem> problems) {
        return library.write(writing -> {
            writing.save(GIROFLE);
            return writing.report(
                    new ImportRun(
                            0,
                            "girofle",
                            now,
                            now,
                            2,
                            added,
                            0,
                            0,
                            0,
                            0,
                            0,
                            problems,
                            ImportRun.Start.COMMAND,
                            Optional.empty(),
                            Duration.ZERO,
                            Optional.empty()),
                    Map.of());
        });
    }

    private static long file(Writing writing, Source source) {
        return writing.file(source.slug(), source.slug() + ".rdf", true, "Zotero RDF", 1);
    }
}
