package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the sources of a reference contradict each other, its page says so at a glance. */
class DivergencesTest {

    private static final SampleSite SITE = SampleSite.empty();
    private static String disputed = "";
    private static String agreed = "";

    @BeforeAll
    static void twoSources(@TempDir Path folder) throws IOException {
        take(
                folder,
                new Source("girofle", "Cloud Girofle", "", "", 1),
                """
                {"id": "a", "type": "article-journal", "title": "Sobriété numérique",
                 "DOI": "10.1000/a", "issued": {"date-parts": [[2020, 4, 9]]}, "volume": "3",
                 "author": [{"family": "Lopez", "given": "Fanny"}]},
                {"id": "b", "type": "book", "title": "Forêts", "publisher": "Seuil"},
                {"id": "c", "type": "book", "title": "Câbles", "issued": {"date-parts": [[2020]]},
                 "author": [{"family": "Lopez", "given": "Fanny"}]}
                """);
        take(
                folder,
                new Source("deuxfleurs", "Deuxfleurs", "", "", 2),
                """
                {"id": "k", "type": "article-journal", "title": "Sobriété du numérique",
                 "DOI": "10.1000/a", "issued": {"date-parts": [[2020, 4, 9]]}, "volume": "4",
                 "page": "1-9", "author": [{"family": "López", "given": "Fanny"}]},
                {"id": "l", "type": "book", "title": "Câbles", "issued": {"date-parts": [[2021]]},
                 "author": [{"family": "Lopez", "given": "Fanny"}]}
                """);
        disputed = SITE.cited("a");
        agreed = SITE.cited("b");
        SITE.write(writing -> Samples.correct(writing, disputed, "volume", "4", "Jo"));
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void eachVersionIsShownWithWhatIsBelieved() {
        Document page = SITE.page("/references/" + disputed + "/notice");

        assertThat(page.select(".origin caption").text())
                .contains("corrigé, et où les sources divergent");
        assertThat(page.select(".origin th").eachText())
                .containsExactlyInAnyOrder("Auteur·ices", "Titre", "Volume");
        assertThat(page.select(".origin tr:contains(Titre) td p").eachText())
                .containsExactly(
                        "Cloud Girofle : Sobriété numérique", "Deuxfleurs : Sobriété du numérique");
        assertThat(page.select(".origin tr:contains(Titre) b").text())
                .isEqualTo("Cloud Girofle : Sobriété numérique");
        assertThat(page.select(".origin tr:contains(Volume) b").text()).isEqualTo("Deuxfleurs : 4");
        assertThat(page.select(".origin tr:contains(Volume) em").text())
                .isEqualTo("Corrigé par Jo, le 14 février 2026 : 4 (vu)");
        assertThat(page.getAllElements().size()).isLessThan(290);
    }

    @Test
    void itIsSaidInEnglishToo() {
        Document page = SITE.page("/en/references/" + disputed + "/notice");

        assertThat(page.select(".origin caption").text())
                .contains("corrected, and where the sources disagree");
        assertThat(page.select(".origin em").eachText())
                .contains("Corrected by Jo, 14 February 2026: 4 (vu)");
    }

    @Test
    void whereNobodyContradictsThereIsNoTable() {
        assertThat(SITE.page("/references/" + agreed + "/notice").select(".origin table"))
                .isEmpty();
    }

    @Test
    void aLikelyTwinIsShownAndNotMerged() {
        Document page = SITE.page("/references/" + SITE.cited("c"));
        assertThat(page.select("h2").eachText()).contains("Peut-être la même œuvre");
        String twin = page.select("h2:contains(Peut-être) ~ * a").attr("href");
        Document other = SITE.page(twin);
        assertThat(other.select("h1").text()).isEqualTo(page.select("h1").text());
        assertThat(other.select("h2:contains(Peut-être) ~ * a").attr("href"))
                .endsWith(SITE.cited("c"));
    }

    @Test
    void aReferenceTakenBackWithItsImportIsGone(@TempDir Path folder) throws IOException {
        ImportRun run =
                take(
                        folder,
                        new Source("passant", "Passant", "", "", 3),
                        "{\"id\": \"p\", \"type\": \"book\", \"title\": \"De passage\"}");
        String key = SITE.cited("p");
        assertThat(SITE.get("/references/" + key).statusCode()).isEqualTo(200);
        assertThat(SITE.page("/recherche?q=passage").select(".hits > li")).hasSize(1);

        new Intake(SITE.library()).undo(run.number());
        SITE.follow();

        assertThat(SITE.get("/references/" + key).statusCode()).isEqualTo(410);
        assertThat(SITE.page("/references/" + key).select("main").text())
                .contains("L’import qui avait apporté cette référence a été annulé");
        assertThat(SITE.page("/recherche?q=passage").select(".hits > li")).isEmpty();
    }

    private static ImportRun take(Path folder, Source source, String entries) throws IOException {
        Path file = folder.resolve(source.slug() + ".json");
        Files.writeString(file, "[" + entries + "]");
        ImportRun run =
                new Intake(SITE.library())
                        .take(
                                source,
                                List.of(file),
                                ImportRun.Start.COMMAND,
                                (slug, records) -> {});
        SITE.follow();
        return run;
    }
}
