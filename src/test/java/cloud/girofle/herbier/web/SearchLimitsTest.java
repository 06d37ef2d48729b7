package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.search.HurriedCatalogue;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** No search costs more than the site has to give, and whoever asked is told so. */
class SearchLimitsTest {

    @Test
    void aSearchThatTakesTooLongIsCutShortAndShowsNoHalfOfWhatItFound() {
        try (SampleSite site = SampleSite.searchedBy(HurriedCatalogue::open)) {
            site.add(titled("numérique"));
            HttpResponse<String> page = site.get("/recherche?q=num%C3%A9rique+impact*+e*");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(Jsoup.parse(page.body()).select("main").text())
                    .contains("demande trop de travail", "10 secondes", "moins de mots");
            assertThat(page.headers().firstValue("Retry-After")).contains("10");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.headers().firstValue("ETag")).isEmpty();

            HttpResponse<String> data = site.get("/api/v1/search?q=num%C3%A9rique+impact*+e*");
            assertThat(data.statusCode()).isEqualTo(503);
            assertThat(data.headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
            assertThat(data.body()).contains("\"status\":503", "too much work");
        }
    }

    @Test
    void aSearchIsTurnedSoFarAndTakenAwayWhole() {
        try (SampleSite site = SampleSite.empty()) {
            site.add(titled("numérique"));
            HttpResponse<String> deep = site.get("/recherche?q=num%C3%A9rique&page=501");
            assertThat(deep.statusCode()).isEqualTo(400);
            assertThat(Jsoup.parse(deep.body()).select("main").text())
                    .contains("jusqu’au 10\u202f000ᵉ", "emportez tout");
            for (String address : List.of("/api/v1/search?page=501", "/recherche.json?page=501")) {
                assertThat(site.get(address).statusCode()).as(address).isEqualTo(400);
                assertThat(site.get(address).body()).contains("as far as number 10,000");
            }
            assertThat(site.get("/recherche.atom?page=501").statusCode()).isEqualTo(400);
            assertThat(site.get("/recherche?q=num%C3%A9rique&page=500").statusCode())
                    .as("leads to the last there is")
                    .isEqualTo(302);
            assertThat(site.get("/recherche.bib?q=num%C3%A9rique").body()).contains("@book");
        }
    }

    @Test
    void asLongAsTheIndexIsNotWholeASearchSaysSo() {
        try (SampleSite site = SampleSite.empty()) {
            assertThat(site.page("/recherche?q=num%C3%A9rique").select(".notice").text())
                    .isEqualTo(
                            "L’index de recherche est en train de se refaire : des résultats"
                                    + " manquent encore.");
            assertThat(site.page("/en/recherche").select(".notice").text())
                    .contains("search index is being");
            site.add(titled("numérique"));
            assertThat(site.page("/recherche?q=num%C3%A9rique").select(".notice").text())
                    .doesNotContain("index");
            assertThat(site.page("/recherche?q=num%C3%A9rique").select(".hits li")).hasSize(1);
        }
    }

    private static Record titled(String title) {
        return new Record(
                title,
                "book",
                Map.of("title", title),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
