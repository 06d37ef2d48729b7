package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.FileText;
import cloud.girofle.herbier.reference.Merge;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching the texts of files. */
class FileSearchTest {

    @TempDir Path folder;
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = Catalogue.open(folder);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void aWordFoundOnlyInAFileShowsItsPassage() {
        hold("AAAA1111", "Un rapport", "L’eau des nappes phréatiques baisse <b>vite</b>.");

        Results results = search("phreatique");

        assertThat(keys(results)).containsExactly("AAAA1111");
        assertThat(results.hits().getFirst().snippets())
                .containsExactly(
                        new Results.Snippet(
                                "file",
                                "L’eau des nappes <mark>phréatiques</mark> baisse &lt;b&gt;vite&lt;/b&gt;.",
                                Optional.of(
                                        new Results.Place(
                                                sha256(
                                                        "L’eau des nappes phréatiques baisse <b>vite</b>."),
                                                OptionalInt.empty()))));
    }

    @Test
    void aTitleBeatsTheTextOfAFile() {
        hold("AAAA1111", "Un rapport", "sobriété numérique ".repeat(200));
        hold("BBBB1111", "La sobriété numérique", "");
        hold("CCCC1111", "La sobriété", "");

        assertThat(keys(search("sobriété numérique")))
                .containsExactly("BBBB1111", "AAAA1111", "CCCC1111");
        assertThat(keys(search("sobriété"))).endsWith("AAAA1111");
    }

    @Test
    void whatIsSaidOfAWorkTellsBeforeItsFiles() {
        hold("AAAA1111", "Sobriété", "sobriété");

        assertThat(search("sobriété").hits().getFirst().snippets())
                .extracting(Results.Snippet::field)
                .containsExactly("title", "file");
    }

    @Test
    void theEndOfALongFileIsFoundThoughNotShown() {
        String filler = "remplissage ".repeat(Snippets.LONGEST / 10);
        hold("AAAA1111", "Un rapport", filler + " aquifère", "Une annexe sur la tourbe");

        assertThat(keys(search("aquifère"))).containsExactly("AAAA1111");
        assertThat(search("aquifère").hits().getFirst().snippets()).isEmpty();
        assertThat(keys(search("tourbe"))).containsExactly("AAAA1111");
    }

    @Test
    void placesStayRightWhenSeveralFilesAreKept() {
        hold("AAAA1111", "Un rapport", "Le premier fichier parle de lin.", "Le second de tourbe.");

        assertThat(search("tourbe").hits().getFirst().snippets().getFirst().html())
                .contains("<mark>tourbe</mark>");
    }

    @Test
    void aPassageSaysItsFileAndItsPage() {
        String second = "Page une.\fPage deux, sur la tourbe.\fPage trois.\f";
        hold("AAAA1111", "Un rapport", "Le premier parle de lin.", second);

        assertThat(search("tourbe").hits().getFirst().snippets().getFirst().place())
                .contains(new Results.Place(sha256(second), OptionalInt.of(2)));
        assertThat(search("lin").hits().getFirst().snippets().getFirst().place())
                .contains(
                        new Results.Place(sha256("Le premier parle de lin."), OptionalInt.empty()));
    }

    @Test
    void aReaderMayAskForTheFilesAlone() {
        hold("AAAA1111", "Un rapport", "tourbe");
        hold("BBBB1111", "La tourbe", "");

        assertThat(keys(search("fichier:tourbe"))).containsExactly("AAAA1111");
    }

    private void hold(String key, String title, String... texts) {
        Record item = Samples.record(key, "report", Map.of("title", title));
        Reference reference =
                Merge.of(
                        key,
                        Samples.FIRST_ADDED,
                        List.of(new Merge.Testimony("girofle", item, List.of())),
                        List.of(),
                        List.of());
        catalogue.apply(
                List.of(
                        new Change.Saved(
                                catalogue.lastChange() + 1, reference, files(texts), List.of())));
    }

    private static List<FileText> files(String... texts) {
        return Stream.of(texts).map(text -> new FileText(sha256(text), text)).toList();
    }

    /** What names a text in these tests. */
    private static String sha256(String text) {
        return "%064x".formatted(Integer.toUnsignedLong(text.hashCode()));
    }

    private Results search(String words) {
        return catalogue.search(Criteria.of(words));
    }

    private static List<String> keys(Results results) {
        return results.hits().stream().map(Results.Hit::key).toList();
    }
}
