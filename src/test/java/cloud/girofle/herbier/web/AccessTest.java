package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use the pages of those who keep the library, until there are accounts. */
class AccessTest {

    private static final SampleSite HOME = SampleSite.atHome();
    private static final SampleSite PUBLIC = SampleSite.empty();

    @AfterAll
    static void close() {
        HOME.close();
        PUBLIC.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:80", "[::1]:80"})
    void whoSitsAtTheMachineIsLetIn(String host) {
        assertThat(get(HOME, "/curation/imports", "Host: " + host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "localhost@evil.example",
                "herbier.example:8080",
                "10.0.0.1"
            })
    void aNameThatPointsHereFromElsewhereIsRefused(String host) {
        String answer = get(HOME, "/curation/imports", "Host: " + host);
        assertThat(answer).startsWith("HTTP/1.1 40");
        assertThat(answer).doesNotContain("<form class=\"send\"");
    }

    @Test
    void aForgedNameIsToldWhereToGo() {
        assertRefused(
                get(HOME, "/curation/imports", "Host: evil.example"),
                "à l’adresse http://localhost",
                "herbier import");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 203.0.113.7",
                "X-Forwarded-Host: herbier.example",
                "x-forwarded-proto: https",
                "Forwarded: for=203.0.113.7",
                "X-Real-IP: 203.0.113.7",
                "Via: 1.1 proxy"
            })
    void whatCameThroughAProxyIsRefused(String header) {
        assertRefused(
                get(HOME, "/curation/imports", "Host: localhost", header), "mandataire (proxy)");
    }

    @Test
    void aProxyThatHidesItselfSpeaksAnOldHttp() {
        String answer = send(HOME, "GET /curation/imports HTTP/1.0\r\nHost: localhost\r\n\r\n");
        assertThat(answer).contains(" 403 ");
    }

    @Test
    void aSiteWithAPublicAddressHasNoSuchPages() {
        for (String path : List.of("/curation/imports", "/en/curation/imports/1/annuler")) {
            assertThat(PUBLIC.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(Jsoup.parse(PUBLIC.get("/curation/imports").body()).text())
                .contains("Page fermée d’ici", "adresse publique", "herbier import");
        assertThat(PUBLIC.get("/").statusCode()).isEqualTo(200);
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
        String curation = HOME.get("/curation/imports").headers().map().toString();
        assertThat(curation)
                .contains("script-src 'self'", "default-src 'none'", "no-store")
                .doesNotContain("unsafe", "set-cookie");
        assertThat(HOME.get("/auteurs").headers().map().toString()).doesNotContain("script-src");
        String script = HOME.page("/curation/imports").select("script").attr("src");
        assertThat(HOME.get(script).body().getBytes(StandardCharsets.UTF_8).length)
                .as("all the JavaScript of these pages, in bytes")
                .isBetween(1, 3_000);
        assertThat(HOME.get("/robots.txt").body())
                .contains("Disallow: /curation/", "Disallow: /en/curation/");
        assertThat(HOME.get("/sitemap.xml").body()).doesNotContain("curation");
        assertThat(HOME.get("/").body()).doesNotContain("curation");
    }

    private static void assertRefused(String answer, String... words) {
        assertThat(answer).startsWith("HTTP/1.1 403");
        assertThat(Jsoup.parse(answer).text()).contains(words);
    }

    private static String get(SampleSite site, String path, String... headers) {
        return send(site, head("GET " + path, headers) + "\r\n");
    }

    private static String post(SampleSite site, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        all.add("Content-Length: 9");
        return send(
                site, head("POST /curation/imports", all.toArray(String[]::new)) + "\r\nsource=a&");
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
