package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing that somebody typed is lost, whatever became of their session; without JavaScript. */
class TypedTextTest {

    private static final String TEXT =
            "\n  Le rapport dit « 40 % »,\n\nmais <b>où</b> ? \"Là\" & ailleurs\u00a0!\n";

    private final SampleSite site = SampleSite.atHome();
    private final Member camille = site.signIn("camille", "Camille", Role.ADMIN);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aSessionThatEndedMeanwhileCostsNothing() {
        String token = camille.token();
        site.later(Duration.ofDays(31));
        HttpResponse<String> asked =
                camille.postAsIs(
                        "/curation/moi?a=b",
                        Member.written(
                                "jeton",
                                token,
                                "faire",
                                "nom",
                                "nom",
                                "Camille Petit",
                                "texte",
                                TEXT.replace("\n", "\r\n"),
                                "vide",
                                "",
                                "theme",
                                "a",
                                "theme",
                                "b"));
        assertThat(asked.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(asked.body());
        assertThat(page.text()).contains("rien de ce que vous avez écrit n’est perdu");

        HttpResponse<String> wrong =
                submit(page, "", "identifiant", "camille", "mot-de-passe", "x");
        Document again = Jsoup.parse(wrong.body());
        assertThat(again.select("[role=alert]").text()).contains("inconnu");

        site.later(Duration.ofHours(25));
        HttpResponse<String> old =
                submit(again, "", "identifiant", "camille", "mot-de-passe", Member.PASSWORD);
        assertThat(Jsoup.parse(old.body()).select("[role=alert]").text())
                .contains("ouverte depuis trop longtemps");

        HttpResponse<String> in =
                submit(
                        Jsoup.parse(old.body()),
                        "",
                        "identifiant",
                        "camille",
                        "mot-de-passe",
                        Member.PASSWORD);
        Document shown = Jsoup.parse(in.body());
        assertThat(shown.select("h1").text()).isEqualTo("Votre texte est là");
        assertThat(shown.select("pre").eachText()).contains("Camille Petit");
        Element form = shown.expectFirst("main form");
        assertThat(form.attr("action")).isEqualTo("/curation/moi?a=b");
        assertThat(form.select("[name=texte]").val()).isEqualTo(TEXT);
        assertThat(form.select("[name=vide]").val()).isEmpty();
        assertThat(form.select("[name=theme]").eachAttr("value")).containsExactly("a", "b");

        HttpResponse<String> sent = submit(shown, cookie(in));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(site.doors().members().named("camille").orElseThrow().name())
                .isEqualTo("Camille Petit");
    }

    @Test
    void aFormOfTheSessionBeforeIsShownAgainAndSentOn() {
        String stale = camille.token();
        Member now = Member.signedIn(site, "camille");
        HttpResponse<String> asked =
                now.postAsIs("/curation/moi", "faire=nom&nom=Cam+P.&jeton=" + stale);
        assertThat(asked.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(asked.body());
        assertThat(page.select("pre").text()).isEqualTo("Cam P.");
        assertThat(submit(page, now.cookie()).statusCode()).isEqualTo(303);
        assertThat(now.account().name()).isEqualTo("Cam P.");
    }

    @Test
    void aLongTextGoesAllTheWay() {
        String words = "été ".repeat(25_000); // The longest text, 350 kB as forms write it.
        site.later(Duration.ofDays(31));
        Document page =
                Jsoup.parse(
                        camille.postAsIs(
                                        "/curation/imports/1",
                                        Member.written("jeton", "vieux", "texte", words))
                                .body());
        HttpResponse<String> in =
                submit(page, "", "identifiant", "camille", "mot-de-passe", Member.PASSWORD);
        assertThat(Jsoup.parse(in.body()).select("[name=texte]").val()).isEqualTo(words);
    }

    @Test
    void filesCannotBeKeptAndThatIsSaid() {
        site.later(Duration.ofDays(31));
        HttpResponse<String> asked =
                site.post(
                        "/curation/imports",
                        new Multipart().field("nom", "Girofle").file("a.json", "[]").body(),
                        "Content-Type",
                        Multipart.contentType(),
                        "Sec-Fetch-Site",
                        "same-origin");
        assertThat(asked.statusCode()).isEqualTo(403);
        Document page = Jsoup.parse(asked.body());
        assertThat(page.text()).contains("fichiers envoyés n’ont pas pu être gardés");
        HttpResponse<String> in =
                submit(page, "", "identifiant", "camille", "mot-de-passe", Member.PASSWORD);
        Document shown = Jsoup.parse(in.body());
        assertThat(shown.text()).contains("choisissez-les de nouveau");
        assertThat(shown.select("main a").attr("href")).isEqualTo("/curation/imports");
    }

    @Test
    void aDraftIsKeptForItsPageAndForgottenOnceItIsSent() {
        HttpResponse<String> kept =
                camille.post(
                        "/curation/moi",
                        "brouillon",
                        "1",
                        "faire",
                        "nom",
                        "nom",
                        "Cam",
                        "texte",
                        TEXT);
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.headers().firstValue("Location")).contains("/curation/moi");
        assertThat(camille.account().name()).isEqualTo("Camille");
        Document own = camille.page("/curation/moi");
        assertThat(own.select("section a").attr("href")).isEqualTo("/curation/moi");
        assertThat(own.select("section a").text()).startsWith("Le rapport dit « 40 % »");
        assertThat(
                        site.doors()
                                .drafts()
                                .find(camille.account(), "/curation/moi")
                                .orElseThrow()
                                .fields())
                .containsEntry("texte", List.of(TEXT))
                .doesNotContainKeys("jeton", "brouillon");
        camille.post("/curation/moi", "faire", "nom", "nom", "Cam");
        assertThat(site.doors().drafts().of(camille.account())).isEmpty();
    }

    @Test
    void aDraftIsForgottenWhenThatIsAskedForAndOnlyByItsAuthor() {
        camille.post("/curation/imports/1", "brouillon", "1", "texte", TEXT);
        Member lou = site.signIn(Role.CONTRIBUTOR);
        lou.post("/curation/moi", "faire", "oublier", "adresse", "/curation/imports/1");
        assertThat(camille.page("/curation/moi").text()).contains("Le rapport dit");
        assertThat(lou.page("/curation/moi").text()).doesNotContain("Le rapport dit");
        camille.post("/curation/moi", "faire", "oublier", "adresse", "/curation/imports/1");
        assertThat(camille.page("/curation/moi").text()).doesNotContain("Le rapport dit");
    }

    /** Sends the form of a page as a browser would, with some of its fields filled in. */
    private HttpResponse<String> submit(Document page, String cookie, String... filled) {
        Element form = page.expectFirst("main form");
        for (int i = 0; i < filled.length; i += 2) {
            form.select("[name=" + filled[i] + "]").val(filled[i + 1]);
        }
        List<String> fields = new ArrayList<>();
        form.select("input")
                .forEach(input -> {
                    fields.add(input.attr("name"));
                    fields.add(input.val().replace("\n", "\r\n"));
                });
        return site.post(
                form.attr("action"),
                Member.written(fields.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8),
                "Cookie",
                cookie.isEmpty() ? "rien=1" : cookie,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }
}
