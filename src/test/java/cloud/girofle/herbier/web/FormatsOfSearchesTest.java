package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers take of a search, in the format they want. */
class FormatsOfSearchesTest {

    private static final SampleSite SITE = SampleSite.full();
    private static final int MANY = 2_010;

    @TempDir static Path folder;

    @BeforeAll
    static void addMany() {
        SITE.add(item("premier", "Chapelure 0"));
        SITE.library()
                .write(writing -> {
                    long file = writing.file("girofle", "beaucoup.json", true, "CSL JSON", MANY);
                    for (int i = 1; i < MANY; i++) {
                        writing.add(file, item("id" + i, "Chapelure " + i), Optional.empty());
                    }
                    return true;
                });
        for (int i = 0; i <= MANY / 1_000; i++) {
            SITE.follow();
        }
    }

    @AfterAll
    static void close() {
        SITE.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatHoldsWhatAllPagesShowInTheirOrder(Format format) {
        String query = "?q=num%C3%A9rique&sorte=reference&tri=titre";
        List<String> shown = titlesOfAllPages(query);
        assertThat(shown).hasSizeGreaterThan(20);
        Export back = read(format, "/recherche." + format.suffix() + query);
        assertThat(titles(back)).containsExactlyElementsOf(shown);
    }

    @Test
    void aCorrectedSearchGivesWhatItsPageShows() {
        SITE.add(item("mie", "La boulangerie coopérative"));
        String query = "?q=boulangerrie";
        assertThat(titlesOfAllPages(query)).containsExactly("La boulangerie coopérative");
        assertThat(titles(read(Format.RIS, "/recherche.ris" + query)))
                .containsExactly("La boulangerie coopérative");
    }

    @ParameterizedTest
    @EnumSource(names = {"CSL_JSON", "RIS"})
    void thousandsArriveWhole(Format format) {
        Export back = read(format, "/recherche." + format.suffix() + "?q=chapelure");
        assertThat(back.records()).hasSize(MANY);
        assertThat(back.records().stream().map(Record::title).distinct()).hasSize(MANY);
    }

    @Test
    void itIsSentWhileItIsWritten() {
        HttpResponse<String> answer = SITE.get("/recherche.bib?q=chapelure");
        assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
        assertThat(answer.body().lines().filter(line -> line.startsWith("@"))).hasSize(MANY);
    }

    @Test
    void zoteroRdfHoldsTheCollectionsOfWhatWasFoundAndNoOthers() {
        String key = SITE.cited("lopez-2022");
        Export back = read(Format.ZOTERO_RDF, "/references/" + key + ".rdf");
        assertThat(back.records()).hasSize(1);
        assertThat(back.collections().stream().map(each -> each.id()))
                .containsAll(back.records().getFirst().collections());
        Export all = read(Format.ZOTERO_RDF, "/recherche.rdf?source=girofle&q=-chapelure");
        assertThat(all.collections().size()).isGreaterThan(back.collections().size());
    }

    @ParameterizedTest
    @EnumSource
    void aReferenceIsTakenAlone(Format format) {
        String key = SITE.cited("lopez-2022");
        Export back = read(format, "/references/" + key + "." + format.suffix());
        assertThat(titles(back)).singleElement().isEqualTo(title("/references/" + key));
    }

    @Test
    void aReferenceThatIsNotThereIsNoFile() {
        assertThat(SITE.get("/references/ZZZZZZZZ.bib").statusCode()).isEqualTo(404);
        String kept = SITE.add(item("un", "Deux fois la même œuvre"));
        String gone = SITE.add(item("deux", "Deux fois la même œuvre, encore"));
        String stays = SITE.write(writing -> writing.merge(kept, gone));
        String left = stays.equals(kept) ? gone : kept;
        HttpResponse<String> answer = SITE.get("/en/references/" + left + ".csl.json");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo("/en/references/" + stays + ".csl.json");
    }

    @Test
    void aFileSaysWhatItIs() {
        HttpResponse<String> answer = SITE.get("/recherche.bib?q=Obsolescence+%C3%A9lectronique");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/x-bibtex; charset=utf-8");
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"herbier-obsolescence-electronique-2026-02-14.bib\";"
                                + " filename*=UTF-8''herbier-obsolescence-electronique-2026-02-14.bib");
        HttpResponse<String> one = SITE.get("/references/" + SITE.cited("lopez-2022") + ".ris");
        assertThat(header(one, "Content-Disposition")).contains("herbier-lopez-2022.ris");
        assertThat(header(one, "Content-Type"))
                .isEqualTo("application/x-research-info-systems; charset=utf-8");
        assertThat(header(SITE.get("/recherche.csv?type=book"), "Content-Disposition"))
                .contains("filename=\"herbier-book-2026-02-14.csv\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recherche.bib?q=acv", "/recherche.atom?q=acv", "/recherche.json"})
    void whatHasNotChangedIsNotSentAgain(String path) {
        HttpResponse<String> first = SITE.get(path);
        HttpResponse<String> second = SITE.get(path, "If-None-Match", header(first, "ETag"));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recherche.bib?q=acv", "/recherche.atom", "/recherche.json"})
    void headIsAnsweredLikeGet(String path) {
        HttpResponse<String> head = SITE.send("HEAD", path, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> get = SITE.get(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Disposition", "ETag")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
    }

    @Test
    void scriptsOfOtherSitesMayReadIt() {
        assertThat(header(SITE.get("/recherche.bib?q=acv"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
        HttpResponse<String> asked =
                SITE.send(
                        "OPTIONS",
                        "/recherche.csl.json",
                        HttpResponse.BodyHandlers.ofString(),
                        "Origin",
                        "https://ailleurs.example",
                        "Access-Control-Request-Method",
                        "GET",
                        "Access-Control-Request-Headers",
                        "If-None-Match");
        assertThat(asked.statusCode()).isEqualTo(204);
        assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(asked, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(asked.headers().map()).doesNotContainKey("access-control-allow-credentials");
        assertThat(header(SITE.get("/recherche?q=acv"), "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aSearchThatCannotBeReadIsRefusedInWords() {
        HttpResponse<String> answer = SITE.get("/recherche.bib?q=" + "a".repeat(2_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Cette recherche est trop longue");
        assertThat(header(answer, "Content-Disposition")).isEmpty();
    }

    @Test
    void nothingFoundIsAnEmptyFile() {
        Export back = read(Format.RIS, "/recherche.ris?q=introuvable+vraiment");
        assertThat(back.records()).isEmpty();
        assertThat(SITE.get("/recherche.csl.json?q=introuvable+vraiment").body())
                .isEqualToIgnoringWhitespace("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=datacenter", "?type=book", ""})
    void thePageAnnouncesAboutWhatAFileWillWeigh(String query) {
        Elements links =
                SITE.page("/recherche" + query)
                        .select(".take a[href*=/recherche.]:not([href*=.atom])");
        assertThat(links).hasSizeGreaterThan(7);
        for (Element link : links) {
            String href = link.attr("href");
            if (href.contains("herbier.json") && !query.contains("q=")) {
                continue; // All that is known of two thousand is told slowly.
            }
            int bytes = SITE.get(href).body().getBytes(StandardCharsets.UTF_8).length;
            assertThat(announced(String.valueOf(link.nextSibling())))
                    .as("bytes of %s", href)
                    .isBetween(bytes * 0.75, bytes * 1.3);
        }
    }

    @Test
    void eachPageOffersWhatItShows() {
        Document page = SITE.page("/recherche?q=datacenter");
        assertThat(page.select(".take").text())
                .startsWith("Emporter ces ")
                .contains("(poids approximatif)", "BibTeX, ", "flux Atom");
        assertThat(SITE.page("/recherche?q=introuvable+vraiment").select(".take")).isEmpty();
        String key = SITE.cited("lopez-2022");
        assertThat(
                        SITE.page("/en/references/" + key + "/notice")
                                .select(".take a")
                                .eachAttr("href"))
                .contains("/en/references/" + key + ".bib", "/en/api");
    }

    /** « , 14 ko · » in bytes. */
    private static double announced(String text) {
        Matcher weight =
                Pattern.compile("([0-9]+(?:,[0-9]+)?)\\s(o|ko|Mo)")
                        .matcher(text.replace("&nbsp;", " ").replace('\u00a0', ' '));
        assertThat(weight.find()).as(text).isTrue();
        double amount = Double.parseDouble(weight.group(1).replace(',', '.'));
        return amount
                * Map.of("o", 1, "ko", 1_000, "Mo", 1_000_000).getOrDefault(weight.group(2), 0);
    }

    private static Export read(Format format, String path) {
        HttpResponse<String> answer = SITE.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try {
            Path file = Files.createTempFile(folder, "pris", "." + format.extension());
            Files.writeString(file, answer.body());
            return ZoteroExport.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> titlesOfAllPages(String query) {
        List<String> titles = new ArrayList<>();
        Document page = SITE.page("/recherche" + query);
        while (true) {
            page.select(".hits a").eachAttr("href").forEach(href -> titles.add(title(href)));
            String next = page.select("a[rel=next]").attr("href");
            if (next.isEmpty()) {
                return titles;
            }
            page = SITE.page(next);
        }
    }

    /** As a bibliography would write it; pages write French with narrow spaces. */
    private static String title(String href) {
        String key = href.substring(href.lastIndexOf('/') + 1);
        return CleanHtml.plainTitle(SITE.library().find(key).orElseThrow().title());
    }

    private static List<String> titles(Export export) {
        return export.records().stream().map(each -> CleanHtml.plainTitle(each.title())).toList();
    }

    private static Record item(String id, String title) {
        return new Record(
                id,
                "book",
                Map.of("title", title, "publisher", "Éditions du Pain", "date", "2020"),
                List.of(),
                List.of(Tag.manual("pain")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
