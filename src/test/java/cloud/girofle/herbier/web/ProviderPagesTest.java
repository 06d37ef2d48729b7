package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signing in at a real provider from a site that stands under a path; and the pages of it that are
 * on no list, in both languages: somebody on the way, somebody whom it did not let in.
 */
class ProviderPagesTest {

    private static final String BASE = "/biblio";

    private static final RealProvider PROVIDER =
            new RealProvider(SampleSite.PUBLIC + BASE + "/curation/entrer/retour");

    private static final SampleSite SITE =
            SampleSite.withUnder(
                    BASE,
                    new SignInWays(Optional.of(PROVIDER.settings()), "", Optional.empty()));

    /** By what they show. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    @TempDir Path folder;

    @BeforeAll
    static void goThere() {
        PROVIDER.person("camille");
        for (String language : List.of("", "/en")) {
            Traveller someone = new Traveller(SITE);
            someone.cookies()
                    .put(
                            "herbier",
                            SITE.signIn("camille" + language.length(), "Camille", Role.ADMIN)
                                    .session());
            String door = language + "/curation/entrer";
            Traveller writer = new Traveller(SITE);
            PAGES.put("leaving" + language, writer.post(door, "faire", "avec").body());
            PAGES.put(
                    "leaving with a text" + language,
                    writer.post(door, "faire", "avec", "champ.titre", "Une liste").body());
            PAGES.put(
                    "not let in" + language,
                    writer.get(door + "?suite=/curation&echec=NO_ACCOUNT").body());
            String own = language + "/curation/moi";
            assertThat(someone.travel(own, "faire", "relier")).isEqualTo(BASE + own);
            PAGES.put("linked" + language, someone.get(own).body());
            assertThat(someone.post(own, "faire", "delier").statusCode()).isEqualTo(303);
        }
    }

    @AfterAll
    static void close() {
        SITE.close();
        PROVIDER.close();
    }

    @Test
    void underAPathAndInEnglishPeopleComeBackToWhereTheyWere() {
        PROVIDER.person("lou");
        Traveller lou = new Traveller(SITE);
        HttpResponse<String> left = lou.post("/en/curation/entrer", "faire", "avec");
        assertThat(left.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("herbier-retour=")
                .contains("; Path=" + BASE + "/curation/entrer/retour;");
        String to = left.headers().firstValue("Refresh").orElseThrow().substring("0; url=".length());
        assertThat(to)
                .contains(
                        "redirect_uri=https%3A%2F%2Fherbier.example%2Fbiblio%2Fcuration%2Fentrer"
                                + "%2Fretour");
        String refused = Traveller.location(lou.get(lou.within(Traveller.across(to))));
        assertThat(refused).startsWith(BASE + "/en/curation/entrer?").endsWith("NO_ACCOUNT");
        assertThat(lou.page(lou.within(refused)).select("[role=alert]").text())
                .contains("La Fédération")
                .contains("No account here is linked");

        String invitation =
                "/en/curation/invitation/"
                        + SITE.doors().members().invite(Role.CURATOR, Optional.empty());
        assertThat(lou.travel(invitation, "faire", "avec")).isEqualTo(BASE + "/en/curation");
        assertThat(SITE.doors().members().named("lou").map(Account::role)).contains(Role.CURATOR);
        assertThat(lou.isIn()).isTrue();

        Traveller again = new Traveller(SITE);
        String next = BASE + "/en/curation/moi?a=b#c";
        assertThat(again.travel("/en/curation/entrer", "faire", "avec", "suite", next))
                .isEqualTo(next);
        HttpResponse<String> back =
                new Traveller(SITE).get("/curation/entrer/retour?code=a&state=b");
        assertThat(Traveller.location(back)).isEqualTo(BASE + "/curation/entrer?echec=LATE");
    }

    @Test
    void eachPageIsWellBuiltAndSaysWhereItLeads() throws IOException {
        PAGES.forEach((name, html) -> {
            assertThat(WellBuilt.faults(Jsoup.parse(html))).as(name).isEmpty();
            assertThat(Jsoup.parse(html).select("main").text()).as(name).contains("La Fédération");
        });
        int i = 0;
        for (String html : PAGES.values()) {
            Files.writeString(folder.resolve("page" + i++ + ".html"), html);
        }
        NuChecker.version();
        assertThat(NuChecker.errors(folder)).isEmpty();
    }

    @Test
    void axeFindsNothingAndNothingIsCutOff() {
        try (Browser browser = Browser.start()) {
            List<String> complaints = new ArrayList<>();
            Page page = browser.open(new Browser.Device(1200, true, false));
            Browser.listen(page, complaints);
            List<String> served = new ArrayList<>();
            page.route(
                    "**/curation/page-*",
                    route -> {
                        String name = route.request().url().replaceFirst(".*page-", "");
                        served.add(name);
                        route.fulfill(
                                new com.microsoft.playwright.Route.FulfillOptions()
                                        .setContentType("text/html; charset=utf-8")
                                        .setBody(html(Integer.parseInt(name))));
                    });
            for (int i = 0; i < PAGES.size(); i++) {
                page.navigate(SITE.address() + "/curation/page-" + i);
                Browser.isAccessible(page);
            }
            assertThat(served).hasSize(PAGES.size());
            assertThat(complaints).isEmpty();
        }
    }

    private static String html(int number) {
        return Objects.requireNonNull(List.copyOf(PAGES.values()).get(number));
    }
}
