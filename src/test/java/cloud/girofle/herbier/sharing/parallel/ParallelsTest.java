package cloud.girofle.herbier.sharing.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.sharing.parallel.Comparison.Part;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two sources of a library share, what each lacks, how they tell of the same works. */
class ParallelsTest {

    private static final Source A = new Source("girofle", "Girofle", "", "", 1);
    private static final Source B = new Source("deuxfleurs", "Deuxfleurs", "", "", 2);
    private static final Source C = new Source("autres", "D’autres", "", "", 3);

    @TempDir private Path folder;
    private Library library;
    private Catalogue catalogue;
    private Parallels parallels;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        catalogue = Catalogue.open(folder.resolve("index"));
        parallels = new Parallels(library, catalogue);
        library.write(writing -> {
            List.of(A, B, C).forEach(writing::save);
            return true;
        });
    }

    @AfterEach
    void close() {
        catalogue.close();
        library.close();
    }

    @Test
    void aWorkIsCommonWhereBothHoldARecordOfItAndCountsOnce() {
        String shared = add(A, Item.book("1", "Câbles"), "");
        add(B, Item.book("x", "Câbles sous-marins"), shared);
        String mine = add(A, Item.book("2", "Zéro"), "");
        String mineToo = add(A, Item.book("3", "Avant"), "");
        String theirs = add(B, Item.book("y", "Forêts"), "");
        add(C, Item.book("z", "Ailleurs"), "");
        Comparison both = compared(A, B);

        assertThat(both.both()).containsExactly(shared);
        assertThat(both.onlyA()).as("by title").containsExactly(mineToo, mine);
        assertThat(both.onlyB()).containsExactly(theirs);
        assertThat(both.total()).isEqualTo(4);
        Comparison back = compared(B, A);
        assertThat(back.onlyA()).isEqualTo(both.onlyB());
        assertThat(back.onlyB()).isEqualTo(both.onlyA());
        assertThat(parallels.sources()).containsExactly(A, B, C);
    }

    @Test
    void whatTheyTellOtherwiseIsToldFieldByFieldAndSilenceContradictsNothing() {
        String key =
                add(
                        A,
                        Item.article("1", "Sobriété")
                                .with("date", "2020-04-09")
                                .with("volume", "3")
                                .with("pages", "1-9")
                                .tagged("Énergie")
                                .tagged("france")
                                .noted("<p>À <b>relire</b></p>"),
                        "");
        add(
                B,
                Item.article("x", "Sobriété")
                        .with("date", "9 avril 2020")
                        .with("volume", "4")
                        .with("DOI", "10.1000/a")
                        .tagged("énergie")
                        .tagged("réseaux"),
                key);
        String alike = add(A, Item.book("2", "Câbles"), "");
        add(B, Item.book("y", " Câbles "), alike);
        library.write(writing -> Samples.correct(writing, key, "volume", "4", "Jo"));
        Comparison comparison = compared(A, B);

        assertThat(comparison.differing()).containsExactly(key);
        assertThat(comparison.aspects())
                .containsOnly(
                        Map.entry("volume", 1),
                        Map.entry("pages", 1),
                        Map.entry("DOI", 1),
                        Map.entry("keywords", 1),
                        Map.entry("notes", 1));
        Contrast contrast = parallels.contrasts(comparison, List.of(key)).getFirst();
        assertThat(contrast.fields())
                .as("what sources say, whatever a curator corrected")
                .containsExactly(new Contrast.Field("volume", "3", "4"));
        assertThat(contrast.told()).isEqualTo(new Contrast.Sides(List.of("pages"), List.of("DOI")));
        assertThat(contrast.keywords())
                .isEqualTo(new Contrast.Sides(List.of("france"), List.of("réseaux")));
        assertThat(contrast.notes().a()).containsExactly("À relire");
        assertThat(parallels.contrasts(comparison, List.of(alike)).getFirst().isEmpty()).isTrue();
    }

    @Test
    void whatOneMightWantIsRankedByTheTopicsItFollows() {
        adopt("energie", "reseaux", "forets");
        for (int i = 0; i < 3; i++) {
            add(B, Item.book("e" + i, "Livre " + i).tagged("energie"), "");
        }
        for (int i = 0; i < 2; i++) {
            add(B, Item.book("r" + i, "Tome " + i).tagged("reseaux"), "");
        }
        add(B, Item.book("f", "Un seul").tagged("forets"), "");
        String one = add(A, Item.book("1", "A").tagged("reseaux"), "");
        String two = add(A, Item.book("2", "B").tagged("energie").tagged("reseaux"), "");
        String three = add(A, Item.book("3", "C").tagged("energie"), "");
        add(A, Item.book("4", "D").tagged("forets"), "");
        add(A, Item.book("5", "E"), "");
        Comparison comparison = compared(A, B);

        assertThat(comparison.forB()).extracting(Wanted::key).containsExactly(two, three, one);
        assertThat(comparison.forB().getFirst().topics())
                .containsExactlyInAnyOrder(
                        new Wanted.Followed("energie", 3), new Wanted.Followed("reseaux", 2));
        assertThat(parallels.shares(comparison, Facet.TOPIC))
                .contains(
                        new Share("energie", 2, 0, 3),
                        new Share("reseaux", 2, 0, 2),
                        new Share("forets", 1, 0, 1));
        assertThat(parallels.keys(comparison, Part.ONLY_A, Facet.TOPIC, "energie"))
                .containsExactly(two, three);
    }

    @Test
    void whatOnlyLooksAlikeIsToldApart() {
        library.write(writing -> {
            var one = record(writing, A, Item.book("1", "Câbles"), "");
            var other = record(writing, B, Item.book("x", "Câble"), "");
            writing.known("girofle"); // So that they stand in the database.
            writing.suggest(one, other, Suggestion.Reason.TITLE, 0.9);
            return true;
        });
        Comparison comparison = compared(A, B);

        assertThat(comparison.both()).isEmpty();
        assertThat(comparison.perhaps())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.one()).isEqualTo(comparison.onlyA().getFirst());
                    assertThat(pair.other()).isEqualTo(comparison.onlyB().getFirst());
                });
        assertThat(compared(B, A).perhaps().getFirst().one())
                .as("the first of the two is the first one's")
                .isEqualTo(comparison.onlyB().getFirst());
    }

    @Test
    void aContributionIsWhatItsSourceTellsAndNothingOfAnother() throws IOException {
        String key =
                add(
                        A,
                        Item.book("1", "Câbles")
                                .with("publisher", "Sueil")
                                .tagged("mer")
                                .in("col-a"),
                        "");
        add(
                C,
                Item.book("z", "Câbles")
                        .with("numPages", "300")
                        .tagged("à nous")
                        .noted("<p>Entre nous</p>")
                        .in("col-c"),
                key);
        library.write(writing -> Samples.correct(writing, key, "publisher", "Seuil", "Jo"));
        Comparison comparison = compared(A, B);
        Contribution given = parallels.contribution(comparison, Part.ONLY_A, comparison.onlyA());

        assertThat(given)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.fields())
                            .containsOnly(
                                    Map.entry("title", "Câbles"), Map.entry("publisher", "Seuil"));
                    assertThat(item.tags()).extracting(tag -> tag.name()).containsExactly("mer");
                    assertThat(item.notes()).isEmpty();
                    assertThat(item.collections())
                            .singleElement()
                            .asString()
                            .startsWith("girofle/");
                });
        StringBuilder rdf = new StringBuilder();
        given.write(Format.ZOTERO_RDF, rdf);
        assertThat(rdf).contains("Lectures").doesNotContain("Entre nous", "Rayon", "à nous");
    }

    @Test
    void whatChangesIsComparedAnew() {
        String key = add(A, Item.book("1", "Câbles"), "");
        assertThat(compared(A, B).both()).isEmpty();
        assertThat(compared(A, B)).isSameAs(compared(A, B));
        add(B, Item.book("x", "Câbles"), key);
        assertThat(compared(A, B).both()).containsExactly(key);
    }

    private Comparison compared(Source a, Source b) {
        catalogue.apply(library.changesAfter(catalogue.lastChange(), 1_000));
        catalogue.settle();
        return parallels.of(a, b);
    }

    private String add(Source source, Item item, String reference) {
        return library.write(writing -> record(writing, source, item, reference).reference());
    }

    private static KnownRecord record(Writing writing, Source source, Item item, String reference) {
        long file = writing.file(source.slug(), "f.rdf", true, "Zotero RDF", 1);
        writing.shelve(
                source.slug(),
                file,
                List.of(
                        source.equals(C)
                                ? new Collection("col-c", "Rayon", "")
                                : new Collection("col-a", "Lectures", "")));
        Record built = item.built();
        return writing.add(file, built, Optional.of(reference).filter(key -> !key.isEmpty()));
    }

    private void adopt(String... topics) {
        Thesaurus thesaurus =
                new Thesaurus(
                        List.of(topics).stream()
                                .map(id -> {
                                    Topic.Labels name = new Topic.Labels(id, List.of());
                                    return new Topic(
                                            id, name, name, List.of(), List.of(), List.of());
                                })
                                .toList());
        library.adopt(thesaurus);
        catalogue.adopt(thesaurus);
    }
}
