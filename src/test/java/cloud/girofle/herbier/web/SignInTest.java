package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in, staying and leaving, over HTTP and without JavaScript. */
class SignInTest {

    private final SampleSite site = SampleSite.atHome();
    private final Member camille = site.signIn("camille", "Camille Petit", Role.CURATOR);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whoKnowsThePasswordIsLetInWithASessionOfTheirOwn() {
        HttpResponse<String> answer = signIn("Camille ", Member.PASSWORD, "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/curation");
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2);
        assertThat(cookies.getFirst())
                .matches(
                        "herbier=[\\w-]{43}; Path=/curation; Max-Age=15552000; HttpOnly;"
                                + " SameSite=Lax");
        assertThat(cookies.getLast()).contains("; Path=/en/curation;");
        String cookie = cookies.getFirst().replaceFirst(";.*", "");
        assertThat(cookie).isNotEqualTo(camille.cookie());
        assertThat(site.get("/curation", "Cookie", cookie).body())
                .contains("Bonjour Camille Petit");
        assertThat(site.get("/", "Cookie", cookie).body()).doesNotContain("Camille Petit");
    }

    @Test
    void aSessionThatAnAttackerPlantedIsNotTheOneThatIsOpened() {
        String planted = "herbier=" + "A".repeat(43);
        HttpResponse<String> answer = signIn("camille", Member.PASSWORD, "", "Cookie", planted);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .doesNotContain("A".repeat(43));
        assertThat(site.get("/curation", "Cookie", planted).statusCode()).isEqualTo(303);
        HttpResponse<String> again =
                signIn("camille", Member.PASSWORD, "", "Cookie", camille.cookie());
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(camille.get("/curation").statusCode()).as("the session before").isEqualTo(303);
    }

    @Test
    void whoLeavesIsForgotten() {
        HttpResponse<String> answer = camille.post("/curation/sortir");
        assertThat(location(answer)).isEqualTo("/");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.startsWith("herbier=; Path="))
                .allMatch(cookie -> cookie.contains("Max-Age=0"));
        assertThat(camille.get("/curation").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsWhenItIsNotUsedForLong() {
        site.later(Duration.ofDays(29));
        assertThat(camille.get("/curation").statusCode()).isEqualTo(200);
        site.later(Duration.ofDays(29));
        assertThat(camille.get("/curation").statusCode()).isEqualTo(200);
        site.later(Duration.ofDays(31));
        assertThat(camille.get("/curation").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsAfterHalfAYearHoweverItIsUsed() {
        for (int month = 0; month < 6; month++) {
            assertThat(camille.get("/curation").statusCode()).isEqualTo(200);
            site.later(Duration.ofDays(29));
        }
        assertThat(camille.get("/curation").statusCode()).isEqualTo(200);
        site.later(Duration.ofDays(7));
        assertThat(camille.get("/curation").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> signIn(
            String login, String password, String next, String... headers) {
        Document page = site.page("/curation/entrer?suite=" + next);
        return send(filled(page, login, password), headers);
    }

    /** What a browser sends of the page where one signs in. */
    private static String filled(Document page, String login, String password) {
        Element form = page.expectFirst("form.fill");
        form.select("[name=identifiant]").val(login);
        form.select("[name=mot-de-passe]").val(password);
        return Member.written(
                form.select("input").stream()
                        .flatMap(input -> List.of(input.attr("name"), input.val()).stream())
                        .toArray(String[]::new));
    }

    private HttpResponse<String> send(String body, String... headers) {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Sec-Fetch-Site",
                                "same-origin"));
        all.addAll(List.of(headers));
        return site.post(
                "/curation/entrer",
                body.getBytes(StandardCharsets.UTF_8),
                all.toArray(String[]::new));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
