package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is tried below the pages: bytes that two programs may read in two ways. */
class WireAttacksTest {

    private static final SampleSite SITE = SampleSite.emptyUnder("/herbier");
    private static final Member CAMILLE = SITE.signIn("camille", "Camille", Role.ADMIN);

    /** A second request, hidden in what one reader takes for the body of the first. */
    private static final String HIDDEN = "GET /herbier/sante HTTP/1.1\r\nHost: x\r\n\r\n";

    @AfterAll
    static void close() {
        SITE.close();
    }

    @Test
    void noRequestIsSmuggledInTheBodyOfAnother() {
        String length = "Content-Length: " + HIDDEN.length();
        for (List<String> framing :
                List.of(
                        List.of(length, "Transfer-Encoding: chunked"),
                        List.of("Transfer-Encoding: chunked", length),
                        List.of(length, "Content-Length: 0"),
                        List.of("Content-Length: 0", length),
                        List.of("Content-Length: 0, " + HIDDEN.length()),
                        List.of("Content-Length: +0"),
                        List.of("Content-Length: -1"),
                        List.of("Content-Length: 0x0"),
                        List.of("Content-Length: 99999999999999999999"),
                        List.of("Transfer-Encoding: chunked, identity"),
                        List.of("Transfer-Encoding: identity, chunked, chunked"),
                        List.of("Transfer-Encoding: xchunked"),
                        List.of("Transfer-Encoding : chunked"),
                        List.of(" Transfer-Encoding: chunked"),
                        List.of("X: y", " Transfer-Encoding: chunked"),
                        List.of("Content-Length : 0"),
                        List.of("Content-Length: 0\u000b"),
                        List.of("X: y\rTransfer-Encoding: chunked"))) {
            List<String> lines = new ArrayList<>();
            lines.addAll(List.of("POST /herbier/oai HTTP/1.1", "Host: localhost"));
            lines.add("Content-Type: application/x-www-form-urlencoded");
            lines.addAll(framing);
            lines.addAll(List.of("", "0", "", HIDDEN));
            List<Wire.Answer> answers = Wire.lines(SITE, lines.toArray(String[]::new));
            assertThat(answers).as("%s", framing).hasSizeLessThanOrEqualTo(1);
            answers.forEach(answer -> {
                assertThat(answer.status()).as("%s", framing).isIn(400, 413, 501);
                assertThat(answer.text()).doesNotContain("200", "sante");
                assertThat(Guarded.faults(answer)).as("%s", framing).isEmpty();
            });
        }
    }

    @Test
    void aRequestThatIsWrittenLooselyIsNotGuessedAt() {
        for (String request :
                List.of(
                        "GET /herbier HTTP/1.1\n\n",
                        "GET /herbier HTTP/1.1\r\n\r\n",
                        "GET /herbier HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                        "GET /herbier HTTP/1.1\r\nHost: a b\r\n\r\n",
                        "GET /herbier HTTP/1.1\r\nHost: a\r\nX Y: b\r\n\r\n",
                        "GET /herbier HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n",
                        "GET /herbier HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
                        "GET /herbier\tHTTP/1.1\r\nHost: a\r\n\r\n",
                        "GET /herbier HTTP/9.9\r\nHost: a\r\n\r\n",
                        "GET /herbier/\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
                        "\u0016\u0003\u0001\0\r\n\r\n")) {
            List<Wire.Answer> answers =
                    Wire.send(SITE, request.getBytes(StandardCharsets.UTF_8), false);
            assertThat(answers).as(request).hasSizeLessThanOrEqualTo(1);
            answers.forEach(answer -> {
                assertThat(answer.status()).as(request).isIn(400, 426, 505);
                assertThat(Guarded.faults(answer)).as(request).isEmpty();
            });
        }
    }

    @Test
    void whatNamesTheSiteOrTheClientChangesNoPage() {
        for (String page :
                List.of("/", "/recherche?q=a", "/en/partager", "/sitemap.xml", "/rien")) {
            Wire.Answer plain = get(page);
            for (String header :
                    List.of(
                            "Host: pwned.example",
                            "Host: pwned.example:1234",
                            "X-Forwarded-Host: pwned.example",
                            "X-Forwarded-Proto: pwned",
                            "X-Forwarded-Port: 1234",
                            "X-Forwarded-Prefix: /pwned",
                            "X-Forwarded-Server: pwned.example",
                            "X-Forwarded-For: 203.0.113.7",
                            "Forwarded: for=203.0.113.7;host=pwned.example;proto=pwned",
                            "X-Original-URL: /herbier/sante",
                            "X-Rewrite-URL: /herbier/sante",
                            "X-HTTP-Method-Override: POST",
                            "X-Method-Override: DELETE",
                            "X-Host: pwned.example",
                            "X-Real-IP: 203.0.113.7",
                            "Origin: https://pwned.example",
                            "Referer: https://pwned.example/",
                            "User-Agent: pwned",
                            "Accept-Language: en",
                            "Accept: application/pwned",
                            "Authorization: Basic cHduZWQ6cHduZWQ=",
                            CAMILLE.cookie().replaceFirst("^", "Cookie: "))) {
                Wire.Answer answer = get(page, header);
                assertThat(answer.status()).as(page + " " + header).isEqualTo(plain.status());
                assertThat(answer.text()).as(page + " " + header).isEqualTo(plain.text());
                assertThat(names(answer)).as(page + " " + header).isEqualTo(names(plain));
            }
            assertThat(plain.text()).doesNotContain("127.0.0.1", "localhost");
        }
        for (String moved : List.of("/auteurs/", "/curation", "/en/")) {
            assertThat(
                            get(moved, "Host: pwned.example", "X-Forwarded-Host: pwned.example")
                                    .header("Location"))
                    .startsWith("/herbier/");
        }
    }

    @Test
    void noMethodDoesWhatItsNameDoesNotSay() {
        for (String method :
                List.of(
                        "TRACE",
                        "TRACK",
                        "PUT",
                        "DELETE",
                        "PATCH",
                        "CONNECT",
                        "DEBUG",
                        "get",
                        "PROPFIND")) {
            Wire.Answer answer =
                    Wire.lines(
                                    SITE,
                                    method + " /herbier/curation/moi HTTP/1.1",
                                    "Host: localhost",
                                    "Cookie: " + CAMILLE.cookie(),
                                    "X-Secret: pwned",
                                    "Connection: close",
                                    "",
                                    "")
                            .getFirst();
            assertThat(answer.status()).as(method).isIn(400, 403, 404, 405, 501);
            assertThat(answer.text()).as(method).doesNotContain("pwned", CAMILLE.session());
            assertThat(Guarded.faults(answer)).as(method).isEmpty();
        }
        String fields = "_method=DELETE&jeton=x";
        Wire.Answer overridden =
                Wire.lines(
                                SITE,
                                "POST /herbier/recherche?_method=GET HTTP/1.1",
                                "Host: localhost",
                                "X-HTTP-Method-Override: GET",
                                "Sec-Fetch-Site: same-origin",
                                "Content-Type: application/x-www-form-urlencoded",
                                "Content-Length: " + fields.length(),
                                "Connection: close",
                                "",
                                fields)
                        .getFirst();
        assertThat(overridden.status()).isEqualTo(405);
    }

    @Test
    void aFormThatEndsBeforeItsEndIsNone() {
        List<Wire.Answer> answers =
                Wire.lines(
                        SITE,
                        "POST /herbier/proposer HTTP/1.1",
                        "Host: localhost",
                        "Sec-Fetch-Site: same-origin",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 60",
                        "",
                        "jeton=");
        assertThat(answers).singleElement().extracting(Wire.Answer::status).isEqualTo(400);
    }

    @Test
    void afterABodyThatNobodyWaitsForTheConnectionEnds() {
        for (String method : List.of("HEAD", "GET", "DELETE")) {
            byte[] sent =
                    (method + " /herbier/%00 HTTP/1.1\r\nHost: x\r\n\r\n" + HIDDEN)
                            .getBytes(StandardCharsets.UTF_8);
            assertThat(Wire.send(SITE, sent, false))
                    .as(method)
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.status()).isEqualTo(400));
        }
    }

    @Test
    void lettersThatNobodyKnowsAreRefusedInWords() {
        for (String charset : List.of("utf-7", "%00", "x y")) {
            Wire.Answer answer =
                    Wire.lines(
                                    SITE,
                                    "POST /herbier/proposer HTTP/1.1",
                                    "Host: herbier.example",
                                    "Sec-Fetch-Site: same-origin",
                                    "Content-Type: application/x-www-form-urlencoded; charset="
                                            + charset,
                                    "Content-Length: 1",
                                    "Connection: close",
                                    "",
                                    "a")
                            .getFirst();
            assertThat(answer.status()).as(charset).isIn(403, 415);
            assertThat(Guarded.faults(answer)).as(charset).isEmpty();
        }
    }

    @Test
    void noPathLeadsOutOfTheSite() {
        for (String up :
                List.of(
                        "..",
                        "%2e%2e",
                        ".%2e",
                        "%252e%252e",
                        "..;",
                        "..%00",
                        "%c0%ae%c0%ae",
                        "%uff0e%uff0e",
                        "..\\",
                        "..%5c",
                        "\uFF0E\uFF0E")) {
            for (String place :
                    List.of(
                            "/herbier/static/UP/UP/UP/UP/etc/passwd",
                            "/herbier/fichiers/UP/UP/library.db",
                            "/herbier/fichiers/" + "a".repeat(64) + "/UP",
                            "/herbier/references/UP/UP/accounts.db",
                            "/herbier/notes/UP.md",
                            "/UP/UP/etc/passwd",
                            "/herbier/UP/curation/comptes",
                            "/herbier/static/UP/curation/comptes",
                            "/herbier/curation/UP/curation/comptes")) {
                String path = place.replace("UP", up);
                for (String separator : List.of("/", "%2f")) {
                    String asked = path.replace("/" + up, separator + up);
                    List<Wire.Answer> answers =
                            Wire.lines(
                                    SITE,
                                    "GET " + asked + " HTTP/1.1",
                                    "Host: localhost",
                                    "Connection: close",
                                    "",
                                    "");
                    answers.forEach(answer -> {
                        assertThat(answer.status()).as(asked).isIn(301, 303, 400, 404);
                        assertThat(answer.text()).as(asked).doesNotContain("root:", "SQLite");
                        assertThat(Guarded.faults(answer)).as(asked).isEmpty();
                    });
                }
            }
        }
    }

    private static List<String> names(Wire.Answer answer) {
        return answer.headers().stream()
                .map(header -> header.toString())
                .filter(header -> !header.startsWith("[Date,"))
                .sorted()
                .toList();
    }

    private static Wire.Answer get(String path, String... headers) {
        List<String> lines = new ArrayList<>(List.of("GET /herbier" + path + " HTTP/1.1"));
        if (headers.length == 0 || !headers[0].startsWith("Host: ")) {
            lines.add("Host: herbier.example");
        }
        lines.addAll(List.of(headers));
        lines.addAll(List.of("Connection: close", "", ""));
        List<Wire.Answer> answers = Wire.lines(SITE, lines.toArray(String[]::new));
        assertThat(answers).hasSize(1);
        return answers.getFirst();
    }
}
