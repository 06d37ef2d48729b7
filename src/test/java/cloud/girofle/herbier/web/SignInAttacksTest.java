package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What strangers try at the door, over HTTP. */
class SignInAttacksTest {

    private static final String LONG = "x".repeat(700_000);

    private final SampleSite site = SampleSite.emptyUnder("/herbier");
    private final Member camille = site.signIn("camille", "Camille", Role.ADMIN);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void noAddressLeadsAwayFromTheSite() {
        for (String next :
                List.of(
                        "https://evil.example/",
                        "//evil.example/",
                        "/\\evil.example/",
                        "\\\\evil.example",
                        "/herbier//evil.example",
                        "/herbier/curation//evil.example",
                        "/herbier/curation/..//evil.example",
                        "/herbier/curation/../../evil",
                        "/herbier/curation@evil.example",
                        "/herbier/curationevil",
                        "/herbier/",
                        "/curation",
                        "javascript:alert(1)",
                        "/herbier/curation\r\nSet-Cookie: a=b",
                        "/herbier/curation\tx",
                        " /herbier/curation/é",
                        "")) {
            HttpResponse<String> answer = signIn("camille", Member.PASSWORD, "suite", next);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/herbier/curation");
            assertThat(answer.headers().allValues("Set-Cookie")).hasSize(2);
        }
    }

    @Test
    void anAddressOfTheSiteIsGoneOnTo() {
        for (String next :
                List.of("/herbier/curation/imports?page=2#faits", "/herbier/en/curation/moi")) {
            assertThat(
                            signIn("camille", Member.PASSWORD, "suite", next)
                                    .headers()
                                    .firstValue("Location"))
                    .contains(next);
        }
    }

    @Test
    void aSiteWithAPublicAddressKeepsItsCookieForHttps() {
        List<String> cookies = signIn("camille", Member.PASSWORD).headers().allValues("Set-Cookie");
        assertThat(cookies)
                .allMatch(cookie -> cookie.endsWith("; HttpOnly; SameSite=Lax; Secure"))
                .anyMatch(cookie -> cookie.contains("; Path=/herbier/curation;"))
                .anyMatch(cookie -> cookie.contains("; Path=/herbier/en/curation;"));
    }

    @Test
    void guessingAnAccountIsSlowedDownAndSaidInWords() {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> refused = signIn("camille", "faux " + i);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(alert(refused)).contains("Identifiant ou mot de passe inconnu");
            assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
        }
        HttpResponse<String> put = signIn("camille", Member.PASSWORD);
        assertThat(put.statusCode()).isEqualTo(429);
        assertThat(alert(put)).contains("Réessayez dans une minute");
        site.later(Duration.ofMinutes(1));
        assertThat(signIn("camille", Member.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void whatAStrangerSaysOfTheirAddressIsNotBelieved() {
        for (int i = 0; i < 20; i++) {
            assertThat(from("10.0.0." + i + ", 203.0.113.7", "personne" + i, "faux").statusCode())
                    .isEqualTo(403);
        }
        assertThat(from("10.0.0.99, 203.0.113.7", "camille", Member.PASSWORD).statusCode())
                .isEqualTo(429);
        assertThat(from("203.0.113.7, 198.51.100.1", "camille", Member.PASSWORD).statusCode())
                .isEqualTo(303);
        assertThat(sentBy("203.0.113.7", "camille", Member.PASSWORD, "10.0.0.99").statusCode())
                .as("a proxy may add a line of its own")
                .isEqualTo(429);
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        String wanted = "faire=nom&nom=Mallory";
        for (String token :
                List.of("", "jeton=", "jeton=" + site.doors().seal(), "jeton=" + "0".repeat(64))) {
            HttpResponse<String> answer = camille.postAsIs("/curation/moi", token + "&" + wanted);
            assertThat(answer.statusCode()).as(token).isEqualTo(403);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("h1").text()).isEqualTo("Votre texte est là");
            assertThat(page.select("main form [name=nom]").val()).isEqualTo("Mallory");
        }
        assertThat(camille.account().name()).isEqualTo("Camille");
        Member lou = site.signIn(Role.CURATOR);
        camille.postAsIs("/curation/moi", wanted + "&jeton=" + lou.token());
        assertThat(camille.account().name()).as("with another's token").isEqualTo("Camille");
        camille.postAsIs("/curation/moi", wanted + "&jeton=" + camille.token());
        assertThat(camille.account().name()).as("with their own").isEqualTo("Mallory");
    }

    @Test
    void aFormOfAnotherSiteChangesNothingEvenWithAToken() {
        for (String header :
                List.of(
                        "Origin|https://evil.example",
                        "Origin|null",
                        "Origin|http://herbier.example",
                        "Origin|https://herbier.example.evil.example",
                        "Sec-Fetch-Site|cross-site",
                        "Sec-Fetch-Site|same-site")) {
            HttpResponse<String> answer =
                    site.post(
                            "/curation/moi",
                            Member.written(
                                            "jeton",
                                            camille.token(),
                                            "faire",
                                            "nom",
                                            "nom",
                                            "Mallory")
                                    .getBytes(StandardCharsets.UTF_8),
                            "Cookie",
                            camille.cookie(),
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            header.split("\\|", -1)[0],
                            header.split("\\|", -1)[1]);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(Jsoup.parse(answer.body()).text())
                    .contains("ne vient pas d’une page de l’herbier");
            assertThat(camille.account().name()).isEqualTo("Camille");
        }
    }

    @Test
    void behindAProxyThePublicAddressIsOurs() {
        HttpResponse<String> answer =
                site.post(
                        "/curation/moi",
                        Member.written("jeton", camille.token(), "faire", "nom", "nom", "Cam")
                                .getBytes(StandardCharsets.UTF_8),
                        "Cookie",
                        camille.cookie(),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        "https://herbier.example",
                        "Sec-Fetch-Site",
                        "same-origin");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(camille.account().name()).isEqualTo("Cam");
    }

    @Test
    void nobodySignsSomebodyInFromAnotherSite() {
        HttpResponse<String> answer =
                site.post(
                        "/curation/entrer",
                        Member.written("identifiant", "camille", "mot-de-passe", Member.PASSWORD)
                                .getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        "same-origin");
        assertThat(answer.statusCode()).as("without a seal").isEqualTo(403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void passwordsAreNeverShownCarriedOrKept() {
        for (HttpResponse<String> answer :
                List.of(
                        signIn("camille", "un faux secret"),
                        camille.postAsIs("/curation/moi", "mot-de-passe-actuel=un+faux+secret&a=b"),
                        camille.postAsIs(
                                "/curation/moi",
                                "brouillon=1&mot-de-passe=un+faux+secret&jeton=" + camille.token()),
                        camille.get("/curation/moi"))) {
            assertThat(answer.body()).doesNotContain("faux secret");
        }
    }

    @Test
    void nonsenseInTheCookieIsNobody() {
        for (String cookie :
                List.of(
                        "herbier=",
                        "herbier=\"",
                        "herbier=' OR 1=1 --",
                        "herbier=" + LONG.substring(0, 5_000),
                        "x")) {
            assertThat(site.get("/curation", "Cookie", cookie).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void moreThanAnybodyTypesIsRefusedInWords() {
        HttpResponse<String> known =
                camille.postAsIs("/curation/moi", "jeton=" + camille.token() + "&nom=" + LONG);
        assertThat(known.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(known.body()).text())
                .contains("512 ko au plus", "Revenez en arrière");
        HttpResponse<String> nobody =
                site.post(
                        "/curation/moi",
                        ("nom=" + LONG).getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Sec-Fetch-Site",
                        "same-origin");
        assertThat(nobody.statusCode()).isEqualTo(413);
    }

    @Test
    void nothingSecretIsLogged() {
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        String token = site.doors().members().invite(Role.CURATOR, Optional.empty());
        Handler listener = listener(said);
        Logger all = Logger.getLogger("");
        all.addHandler(listener);
        String session;
        try {
            from("203.0.113.7", "camille\r\nINFO: forgé", "secret-faux", "suite", "/x\r\ny");
            from("203.0.113.7", "camille", "secret-faux");
            session =
                    from("203.0.113.7", "camille", Member.PASSWORD)
                            .headers()
                            .firstValue("Set-Cookie")
                            .orElseThrow()
                            .replaceFirst("herbier=([^;]+);.*", "$1");
            site.get("/curation/invitation/" + token);
            camille.post("/curation/moi", "brouillon", "1", "texte", "secret-texte");
            site.breakDown();
            camille.get("/curation");
        } finally {
            all.removeHandler(listener);
        }
        String log = String.join("\n", said);
        assertThat(log)
                .containsPattern("account \\d+ signed in")
                .containsPattern("A sign-in failed: account \\d+");
        assertThat(log)
                .doesNotContain(
                        session,
                        token,
                        camille.session(),
                        camille.token(),
                        Member.PASSWORD,
                        "secret-",
                        "forgé",
                        "camille",
                        "203.0.113.7");
    }

    private static Handler listener(List<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord told) {
                said.add(new SimpleFormatter().format(told));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private HttpResponse<String> signIn(String login, String password, String... more) {
        return from("", login, password, more);
    }

    /** Through a proxy that adds a line of its own after those of the client. */
    private HttpResponse<String> sentBy(
            String address, String login, String password, String written) {
        String body =
                Member.written(
                        "jeton",
                        site.doors().seal(),
                        "identifiant",
                        login,
                        "mot-de-passe",
                        password);
        return site.post(
                "/curation/entrer",
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin",
                "X-Forwarded-For",
                written,
                "X-Forwarded-For",
                address);
    }

    private HttpResponse<String> from(
            String forwarded, String login, String password, String... more) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "jeton",
                                site.doors().seal(),
                                "identifiant",
                                login,
                                "mot-de-passe",
                                password));
        fields.addAll(List.of(more));
        List<String> headers =
                new ArrayList<>(
                        List.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Sec-Fetch-Site",
                                "same-origin"));
        if (!forwarded.isEmpty()) {
            headers.addAll(List.of("X-Forwarded-For", forwarded));
        }
        return site.post(
                "/curation/entrer",
                Member.written(fields.toArray(String[]::new)).getBytes(StandardCharsets.UTF_8),
                headers.toArray(String[]::new));
    }

    private static String alert(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("[role=alert]").text();
    }
}
