package cloud.girofle.herbier.intake;

import static cloud.girofle.herbier.intake.Desk.DEUXFLEURS;
import static cloud.girofle.herbier.intake.Desk.GIROFLE;
import static cloud.girofle.herbier.intake.Desk.rdf;
import static cloud.girofle.herbier.reference.Item.article;
import static cloud.girofle.herbier.reference.Item.book;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Merging;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merges are made by runs and by people, and unmade exactly. */
class UnmergeTest {

    private static final Source THIRD = new Source("tiers", "Tiers", "", "", 3);

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
    void aPersonsMergeIsUnmadeExactly() {
        desk.folder(GIROFLE, rdf("g.rdf", book("#1", "Sobriété").by("Lopez", "Fanny")));
        desk.folder(DEUXFLEURS, rdf("d.rdf", book("k", "Sobriété").by("Lopez", "F.")));
        assertThat(library.suggestions()).hasSize(1);
        String ours = keyOf("girofle");
        String theirs = keyOf("deuxfleurs");
        library.write(writing -> Samples.correct(writing, theirs, "date", "2021", "Jo"));
        List<String> before = rows();

        assertThat(intake.merge(theirs, ours, "Jo")).isEqualTo(ours);

        assertThat(library.count()).isEqualTo(1);
        assertThat(library.movedTo(theirs)).contains(ours);
        assertThat(library.find(ours).orElseThrow().field("date")).isEqualTo("2021");
        assertThat(library.suggestions()).isEmpty();

        Merging merging = library.mergings(ours).getFirst();
        assertThat(merging.author()).isEqualTo("Jo");
        assertThat(merging.run()).isEmpty();
        assertThat(intake.unmerge(merging.number(), "Max")).contains(theirs);

        assertThat(rows()).isEqualTo(before);
        assertThat(library.suggestions()).as("they are kept apart now").isEmpty();
    }

    @Test
    void aRunsMergeIsUnmadeAndTheKeyIsTheOneItWouldHaveHad() {
        String alone = aloneInAnotherLibrary();
        both();
        String ours = desk.titled("Sobriété").key();

        Merging merging = library.mergings(ours).getFirst();
        assertThat(merging.run()).hasValue(2);
        assertThat(merging.records()).isEqualTo(1);
        assertThat(intake.unmerge(merging.number(), "Jo")).contains(alone);

        assertThat(library.find(ours).orElseThrow().provenance()).hasSize(1);
        assertThat(library.find(alone).orElseThrow().provenance())
                .containsExactly(new Reference.Provenance("deuxfleurs", "k"));
    }

    @Test
    void whatIsKeptApartIsNotJoinedAgainUntilAPersonSaysSo() {
        both();
        String ours = desk.titled("Sobriété").key();
        intake.unmerge(library.mergings(ours).getFirst().number(), "Jo");

        desk.folder(DEUXFLEURS, rdf("d.rdf", theirs().with("publisher", "Seuil")));
        desk.folder(GIROFLE, rdf("g.rdf", ours().with("date", "2020")));
        assertThat(library.count()).isEqualTo(2);
        assertThat(library.suggestions()).isEmpty();

        desk.folder(THIRD, rdf("t.rdf", book("t", "Sobriété").with("DOI", "10.1000/a")));
        assertThat(library.count()).as("a third source joins one of them").isEqualTo(2);

        intake.merge(keyOf("girofle"), keyOf("deuxfleurs"), "Jo");
        assertThat(library.count()).isEqualTo(1);
    }

    @Test
    void aRefusedSuggestionIsNotMadeAgain() {
        Item ours = article("#1", "Sobriété").by("Lopez", "Fanny");
        Item theirs = article("k", "Sobriété").by("Lopez", "Fanny");
        desk.folder(GIROFLE, rdf("g.rdf", ours));
        desk.folder(DEUXFLEURS, rdf("d.rdf", theirs));
        assertThat(library.suggestions()).hasSize(1);

        intake.keepApart(keyOf("girofle"), keyOf("deuxfleurs"), "Jo");

        assertThat(library.suggestions()).isEmpty();
        assertThat(library.twins(keyOf("girofle"))).isEmpty();
        desk.folder(GIROFLE, rdf("g.rdf", ours.with("date", "2020")));
        desk.folder(DEUXFLEURS, rdf("d.rdf", theirs.with("date", "2020").with("pages", "1-9")));
        assertThat(library.suggestions()).isEmpty();
        assertThat(library.count()).isEqualTo(2);
    }

    @Test
    void mergesOfMergesAreUnmadeInAnyOrder() {
        desk.folder(
                GIROFLE, rdf("g.rdf", book("#1", "Un"), book("#2", "Deux"), book("#3", "Trois")));
        String one = desk.titled("Un").key();
        String two = desk.titled("Deux").key();
        String three = desk.titled("Trois").key();
        List<String> before = rows();

        intake.merge(two, three, "Jo");
        List<String> between = rows();
        intake.merge(one, two, "Jo");
        assertThat(library.movedTo(three)).contains(one);
        Merging last = library.mergings(one).getFirst();
        intake.unmerge(last.number(), "Jo");
        assertThat(rows()).isEqualTo(between);
        assertThat(library.movedTo(three)).contains(two);

        intake.merge(one, two, "Jo");
        intake.unmerge(library.mergings(two).getFirst().number(), "Jo");
        assertThat(library.find(three).orElseThrow().title()).isEqualTo("Trois");
        assertThat(library.movedTo(two)).contains(one);
        intake.unmerge(library.mergings(one).getFirst().number(), "Jo");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aCorrectionFollowsItsReference() {
        desk.folder(GIROFLE, rdf("g.rdf", ours()));
        String ours = keyOf("girofle");
        library.write(writing -> Samples.correct(writing, ours, "title", "Sobriétés", "Jo"));

        desk.folder(GIROFLE, rdf("g.rdf", ours().with("date", "2020")));
        desk.folder(DEUXFLEURS, rdf("d.rdf", theirs()));

        assertThat(library.find(ours).orElseThrow().title()).isEqualTo("Sobriétés");
        assertThat(library.find(ours).orElseThrow().field("date")).isEqualTo("2020");
        library.write(writing -> Samples.uncorrect(writing, ours));
        assertThat(library.find(ours).orElseThrow().title()).isEqualTo("Sobriété");
    }

    private void both() {
        desk.folder(GIROFLE, rdf("g.rdf", ours()));
        desk.folder(DEUXFLEURS, rdf("d.rdf", theirs()));
        assertThat(library.count()).isEqualTo(1);
    }

    private static Item ours() {
        return book("#1", "Sobriété").with("DOI", "10.1000/a");
    }

    private static Item theirs() {
        return book("k", "Sobriété").with("DOI", "10.1000/a");
    }

    private String aloneInAnotherLibrary() {
        try (Library other = Library.open(data.resolve("elsewhere"))) {
            Desk there = new Desk(other);
            there.folder(DEUXFLEURS, rdf("d.rdf", theirs()));
            return there.titled("Sobriété").key();
        }
    }

    private List<String> rows() {
        return Dump.withoutLogs(data).stream()
                .filter(row -> !row.startsWith("kept_apart: "))
                .toList();
    }

    private String keyOf(String source) {
        return desk.shown().stream()
                .filter(reference -> reference.provenance().getFirst().source().equals(source))
                .findFirst()
                .orElseThrow()
                .key();
    }
}
