package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the pages of those who keep the library, and where forms must come from. */
class AccessTest {

    private static final SampleSite HOME = SampleSite.atHome();
    private static final SampleSite PUBLIC = SampleSite.empty();
    private static final Member ADMIN = HOME.signIn(Role.ADMIN);
    private static final Member CURATOR = HOME.signIn(Role.CURATOR);

    @AfterAll
    static void close() {
        HOME.close();
        PUBLIC.close();
    }

    @Test
    void whoIsNobodyIsLedToWhereOneSignsInAndBack() {
        HttpResponse<String> answer = HOME.get("/curation/imports?page=2");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/curation/entrer?suite=%2Fcuration%2Fimports%3Fpage%3D2");
        assertThat(HOME.get("/en/curation").headers().firstValue("Location"))
                .contains("/en/curation/entrer?suite=%2Fen%2Fcuration");
    }

    @Test
    void whoMayNotIsToldWhoMay() {
        HttpResponse<String> answer = CURATOR.get("/curation/imports");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).text()).contains("personnes qui administrent");
        assertThat(ADMIN.get("/curation/imports").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: https://localhost",
                "Origin: http://localhost:9999",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: none",
                "X-Nothing: at all"
            })
    void aFormOfAnotherSiteIsRefused(String header) {
        assertRefused(
                post(HOME, "Host: localhost", header), "ne vient pas d’une page de l’herbier");
    }

    @Test
    void bothHeadersMustSayThatItIsOurs() {
        assertRefused(
                post(
                        HOME,
                        "Host: localhost",
                        "Origin: http://localhost",
                        "Sec-Fetch-Site: cross-site"),
                "ne vient pas d’une page");
        assertRefused(
                post(
                        HOME,
                        "Host: localhost",
                        "Origin: http://evil.example",
                        "Sec-Fetch-Site: same-origin"),
                "ne vient pas d’une page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: http://localhost", "Sec-Fetch-Site: same-origin"})
    void ourOwnFormIsRead(String header) {
        // It is empty, and told so: it was let through.
        assertThat(post(HOME, "Host: localhost", header))
                .startsWith("HTTP/1.1 400")
                .contains("Aucun fichier");
    }

    @Test
    void ourScriptsRunOnThesePagesAndNothingElseDoes() {
        String curation = ADMIN.get("/curation/imports").headers().map().toString();
        assertThat(curation)
                .contains("script-src 'self'", "default-src 'none'", "no-store")
                .doesNotContain("unsafe", "set-cookie");
        assertThat(HOME.get("/auteurs").headers().map().toString()).doesNotContain("script-src");
        String script = ADMIN.page("/curation/imports").select("script").attr("src");
        assertThat(HOME.get(script).body().getBytes(StandardCharsets.UTF_8).length)
                .as("all the JavaScript of these pages, in bytes")
                .isBetween(1, 3_000);
        assertThat(HOME.get("/robots.txt").body())
                .contains("Disallow: /curation/", "Disallow: /en/curation/");
        assertThat(HOME.get("/sitemap-1.xml").body())
                .contains("/a-propos")
                .doesNotContain("curation");
    }

    private static void assertRefused(String answer, String... words) {
        assertThat(answer).startsWith("HTTP/1.1 403");
        assertThat(Jsoup.parse(answer).text()).contains(words);
    }

    private static String post(SampleSite site, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        String body = "source=a&jeton=" + ADMIN.token();
        all.add("Cookie: " + ADMIN.cookie());
        all.add("Content-Type: application/x-www-form-urlencoded");
        all.add("Content-Length: " + body.length());
        return send(
                site, head("POST /curation/imports", all.toArray(String[]::new)) + "\r\n" + body);
    }

    private static String head(String request, String... headers) {
        return request
                + " HTTP/1.1\r\nConnection: close\r\n"
                + String.join("\r\n", headers)
                + "\r\n";
    }

    /** As it is: an HTTP client would not forge a {@code Host}. */
    private static String send(SampleSite site, String request) {
        try (Socket socket =
                new Socket(
                        InetAddress.getLoopbackAddress(), URI.create(site.address()).getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
