package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The project's own two sources side by side. Of the 162 entries of girofle.json and the 54 works
 * and one note of deuxfleurs.rdf, 53 have the same title: counted by hand, with no code of ours.
 */
class ParallelPagesTest {

    private static final int BOTH = 53;
    private static final int ONLY_GIROFLE = 162 - BOTH;
    private static final String PAIR = "?a=girofle&b=deuxfleurs";

    private static final SampleSite SITE = SampleSite.full();

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void whatBothHaveAndWhatEachAloneHasIsCounted() {
        Document page = SITE.page("/paralleles");
        assertThat(page.select("h1").text()).isEqualTo("Cloud Girofle et Deuxfleurs (exemple)");
        assertThat(page.select(".parts:first-of-type li").eachText())
                .containsExactly(
                        BOTH + " Ce que les deux ont Zotero RDF · RIS",
                        ONLY_GIROFLE + " Seulement chez Cloud Girofle Zotero RDF · RIS",
                        "2 Seulement chez Deuxfleurs (exemple) Zotero RDF · RIS");
        assertThat(SITE.page("/paralleles?a=deuxfleurs").select(".parts").text())
                .as("the other is the second")
                .contains("2 Seulement chez Deuxfleurs", ONLY_GIROFLE + " Seulement chez Cloud");
        assertThat(SITE.page("/en/paralleles").text()).contains(BOTH + " What both have");
        assertThat(SITE.page("/sources").select("a[href=/paralleles]")).hasSize(1);
        assertThat(SITE.page("/sources/deuxfleurs").select("a[href=/paralleles?a=deuxfleurs]"))
                .hasSize(1);
    }

    @Test
    void everyNumberOfTheTableIsThatOfTheListItLeadsTo() {
        Document page = SITE.page("/paralleles" + PAIR + "&par=type");
        int all = 0;
        for (int at = 1; at <= 2; at++) {
            for (var row : SITE.page("/paralleles" + PAIR + "&par=type&page=" + at).select("tr")) {
                for (var cell : row.select("td")) {
                    all += Integer.parseInt(cell.text());
                }
            }
        }
        assertThat(all).as("each reference has one type").isEqualTo(BOTH + ONLY_GIROFLE + 2);
        var books = page.select("tr:contains(Livre)").getFirst();
        assertThat(books.select("td").eachText()).containsExactly("28", "6", "1");
        assertThat(page.select("svg text").eachText())
                .isEqualTo(page.select("th[scope=row]").eachText());
        Document list = SITE.page(books.select("td a").get(1).attr("href"));
        assertThat(list.select("h1").text()).isEqualTo("Ce que les deux ont");
        assertThat(list.select(".take").text()).startsWith("6 références");
        assertThat(list.select(".hits > li")).hasSize(6);
        assertThat(list.select(".chosen a").text()).isEqualTo("Type : Livre");
        assertThat(
                        SITE.page("/paralleles" + PAIR + "&par=annee")
                                .select("th[scope=row]")
                                .eachText())
                .startsWith("2025", "2024");
    }

    @Test
    void listsAreReadPageByPageAndSayWhatDiffers() {
        List<String> titles = new ArrayList<>();
        for (int at = 1; at <= 3; at++) {
            Document page = SITE.page("/paralleles" + PAIR + "&liste=communes&page=" + at);
            titles.addAll(page.select(".hits h3 a").eachAttr("href"));
            assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        }
        assertThat(titles).hasSize(BOTH).doesNotHaveDuplicates();
        Document page = SITE.page("/paralleles" + PAIR + "&liste=differentes");
        assertThat(page.select(".hits li:contains(À bout de flux) p").eachText())
                .containsExactly(
                        "Date «\u202f2022-09\u202f» chez Cloud Girofle\u202f; «\u202f2022\u202f» chez Deuxfleurs (exemple)",
                        "En plus Nb de pages (seulement chez Cloud Girofle)");
    }

    @Test
    void whatOneMightTakeSaysWhy() {
        Document page = SITE.page("/paralleles" + PAIR + "&liste=pour-a");
        assertThat(page.select("h1").text()).isEqualTo("Ce que Cloud Girofle pourrait reprendre");
        assertThat(page.select(".hits > li")).hasSize(1);
        assertThat(page.select(".hits").text())
                .contains("L’Âge des low tech")
                .contains(
                        "Cloud Girofle a 9 références sur «\u202fextraction minière\u202f» et 8 sur «\u202flow-tech\u202f».");
        long onTopic =
                SITE.page("/recherche?theme=low-tech&source=girofle").select(".hits > li").size();
        assertThat(onTopic).as("as the search counts").isEqualTo(8);
    }

    @Test
    void aContributionIsTakenInByAnotherLibraryAndHoldsJustThat(@TempDir Path folder)
            throws IOException {
        for (String suffix : List.of("rdf", "ris")) {
            HttpResponse<String> answer =
                    SITE.get("/paralleles." + suffix + PAIR + "&liste=a-seul");
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("herbier-a-seul-girofle-deuxfleurs." + suffix);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
            Path file = folder.resolve("don." + suffix);
            Files.writeString(file, answer.body());
            try (Library other = Library.open(folder.resolve(suffix))) {
                ImportRun run =
                        new Intake(other)
                                .take(
                                        new Source("girofle", "Cloud Girofle", "", "", 1),
                                        List.of(file),
                                        ImportRun.Start.COMMAND,
                                        (source, records) -> {});
                assertThat(run.added()).isEqualTo(ONLY_GIROFLE);
                assertThat(titles(other)).isEqualTo(titlesOnlyGirofleHas());
            }
        }
        new Curation(SITE.library())
                .publish(
                        new Edit(
                                new Subject(Subject.Kind.ANNOTATION, "ANNOTAT2"),
                                SITE.cited("diguet-lopez-2019"),
                                0,
                                Act.SAVED,
                                Map.of("text", "Une enquête de terrain."),
                                ""),
                        Author.named("Claire"));
        Document page = SITE.page("/paralleles" + PAIR + "&annotations=avec");
        String with = page.select(".parts a[href*=a-seul]:contains(RDF)").attr("href");
        assertThat(SITE.get(with).body()).contains("Une enquête de terrain.");
        assertThat(SITE.get("/paralleles.rdf" + PAIR + "&liste=a-seul").body())
                .doesNotContain("Une enquête de terrain.");
        HttpResponse<String> two = SITE.get("/paralleles.rdf" + PAIR + "&liste=b-seul");
        assertThat(two.body()).contains("Âge des low tech").doesNotContain("bout de flux");
    }

    @Test
    void anAddressThatMakesNoSenseIsToldSo() {
        assertThat(SITE.get("/paralleles?a=nulle&b=girofle").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/paralleles.rdf?a=nulle&b=girofle").statusCode()).isEqualTo(404);
        HttpResponse<String> same = SITE.get("/paralleles?a=girofle&b=girofle");
        assertThat(same.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(same.body()).text()).contains("choisissez-en deux");
        assertThat(SITE.get("/paralleles" + PAIR + "&liste=rien").statusCode()).isEqualTo(400);
        assertThat(SITE.get("/paralleles" + PAIR + "&par=rien&page=999").statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneSourceAloneIsToldWhatToDo() {
        try (SampleSite site = SampleSite.empty()) {
            assertThat(site.page("/paralleles").select("main").text())
                    .contains("Il n’y a encore aucune source ici");
            site.add(Item.book("1", "Câbles").built());
            assertThat(site.page("/paralleles").select("main").text())
                    .contains("Il n’y a qu’une source ici", "mettez un export de Zotero");
        }
    }

    @Test
    void whatMayBeTheSameIsShownApartAndLeftToACurator() {
        try (SampleSite site = SampleSite.empty()) {
            site.add(Item.book("1", "Câbles sous les mers").built());
            String key =
                    site.write(writing -> {
                        writing.save(new Source("autres", "D’autres", "", "", 2));
                        long file = writing.file("autres", "a.rdf", true, "Zotero RDF", 1);
                        Item item = Item.book("x", "Câble sous les mers");
                        var one = writing.known("girofle").getFirst();
                        var other = writing.add(file, item.built(), Optional.empty());
                        writing.known("autres"); // So that it stands in the database.
                        writing.suggest(one, other, Suggestion.Reason.TITLE, 0.9);
                        return other.reference();
                    });
            Document page = site.page("/paralleles");
            assertThat(page.select(".parts li").eachText())
                    .contains("0 Ce que les deux ont", "1 Peut-être les mêmes");
            Document list = site.page(page.select("a:contains(Peut-être)").attr("href"));
            assertThat(list.select(".hits h3").eachText())
                    .containsExactly("Câbles sous les mers", "Câble sous les mers");
            assertThat(list.select(".hits p a").attr("href"))
                    .startsWith("/curation/doublons/")
                    .endsWith("/" + key);
        }
    }

    private static Set<String> titlesOnlyGirofleHas() {
        Set<String> titles = new TreeSet<>();
        SITE.library()
                .changesAfter(0, 1_000)
                .forEach(change -> {
                    Reference reference = SITE.library().find(change.key()).orElseThrow();
                    if (reference.provenance().stream()
                            .allMatch(from -> from.source().equals("girofle"))) {
                        titles.add(reference.title());
                    }
                });
        return titles;
    }

    private static Set<String> titles(Library library) {
        Set<String> titles = new TreeSet<>();
        library.some(1_000).forEach(reference -> titles.add(reference.title()));
        return titles;
    }
}
