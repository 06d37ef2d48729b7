package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.reference.Source;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site behind real proxies, set as {@code src/proxy} shows, at a root and under a path. */
class BehindProxyTest {

    private static final Pattern TOKEN =
            Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");

    @TempDir static Path folder;

    private static final Map<Behind, Front> FRONTS = new HashMap<>();
    private static final Map<String, TakenLibrary> SITES = new HashMap<>();

    /** A proxy, and the path that the site stands under. */
    enum Behind {
        NGINX(""),
        NGINX_UNDER_A_PATH("/herbier"),
        CADDY(""),
        CADDY_UNDER_A_PATH("/herbier");

        private final String base;

        Behind(String base) {
            this.base = base;
        }

        SampleSite site() {
            return library().site;
        }

        TakenLibrary library() {
            return SITES.computeIfAbsent(
                    base, each -> new TakenLibrary(made("site" + each.length()), each));
        }

        Front front() {
            return FRONTS.computeIfAbsent(
                    this, each -> front(URI.create(site().address()).getPort(), name()));
        }

        Front front(int port, String name) {
            return this == NGINX || this == NGINX_UNDER_A_PATH
                    ? Front.nginx(made(name), base, port)
                    : Front.caddy(made(name), base, port);
        }

        /** Where the public finds it. */
        String home() {
            return SampleSite.PUBLIC + base;
        }

        /** An answer from within the site. */
        HttpResponse<String> get(String path, String... headers) {
            return front().get(base + path, headers);
        }

        private static Path made(String name) {
            try {
                return Files.createDirectory(folder.resolve(name));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @AfterAll
    static void close() {
        FRONTS.values().forEach(Front::close);
        SITES.values().forEach(each -> each.site.close());
    }

    @ParameterizedTest
    @EnumSource(names = {"NGINX_UNDER_A_PATH", "CADDY_UNDER_A_PATH"})
    void everyLinkLeadsSomewhere(Behind behind) {
        Walk walk =
                Walk.through(
                        address ->
                                behind.front()
                                        .send(
                                                behind.front().to(address),
                                                BodyHandlers.ofByteArray(),
                                                "Accept-Encoding",
                                                "gzip"),
                        SampleSite.PUBLIC,
                        behind.base);
        assertThat(walk.pages()).hasSizeGreaterThan(100);
        assertThat(walk.broken()).isEmpty();
        assertThat(walk.lost()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatProgramsReadNamesThePublicAddress(Behind behind) {
        String key = behind.library().one;
        for (String path :
                List.of(
                        "/sitemap.xml",
                        "/changements.atom",
                        "/oai?verb=Identify",
                        "/en/opensearch.xml",
                        "/robots.txt",
                        "/references/" + key + ".jsonld",
                        "/api/v1/references/" + key)) {
            HttpResponse<String> answer = behind.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body())
                    .as(path)
                    .contains(behind.home() + "/")
                    .doesNotContain("127.0.0.1", "localhost");
        }
        Document page = Jsoup.parse(behind.get("/references/" + key).body());
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .startsWith(behind.home() + "/references/" + key);
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains(behind.home() + "/references/" + key);
        assertThat(page.select("link[rel=unapi-server]").attr("href"))
                .isEqualTo(behind.base + "/unapi");
        assertThat(behind.get("/unapi?id=" + page.select(".unapi-id").attr("title")).body())
                .contains("rdf_zotero");
    }

    @ParameterizedTest
    @EnumSource
    void somebodySignsInAndTheirFormsAreTaken(Behind behind) {
        String login = "camille-" + behind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        behind.site().signIn(login, "Camille", Role.ADMIN);

        HttpResponse<String> sent = signIn(behind, login, Member.PASSWORD, SampleSite.PUBLIC);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(header(sent, "Location")).isEqualTo(behind.base + "/curation");
        assertThat(sent.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.endsWith("; HttpOnly; SameSite=Lax; Secure"))
                .anyMatch(cookie -> cookie.contains("; Path=" + behind.base + "/curation;"))
                .anyMatch(cookie -> cookie.contains("; Path=" + behind.base + "/en/curation;"));
        String cookie = header(sent, "Set-Cookie").replaceFirst(";.*", "");

        HttpResponse<String> own = behind.get("/curation/moi", "Cookie", cookie);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(header(own, "Cache-Control")).isEqualTo("no-store");
        String form =
                Member.written(
                        "jeton",
                        Jsoup.parse(own.body()).select("[name=jeton]").getFirst().val(),
                        "faire",
                        "nom",
                        "nom",
                        "Camille Dupré");
        assertThat(post(behind, "/curation/moi", form, cookie, "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(post(behind, "/curation/moi", form, cookie, SampleSite.PUBLIC).statusCode())
                .isEqualTo(303);
        assertThat(behind.get("/curation/moi", "Cookie", cookie).body()).contains("Camille Dupré");
        assertThat(header(behind.get("/curation/moi"), "Set-Cookie")).isEmpty();
    }

    /** Each try says that it comes from elsewhere; the proxy knows better. */
    @ParameterizedTest
    @EnumSource(names = {"NGINX", "CADDY_UNDER_A_PATH"})
    void whatAClientSaysOfItsAddressIsNotBelieved(Behind behind) {
        behind.site().later(Duration.ofDays(1));
        for (int i = 0; i < 20; i++) {
            int code =
                    signIn(
                                    behind,
                                    "personne" + i,
                                    "faux",
                                    SampleSite.PUBLIC,
                                    "X-Forwarded-For",
                                    "203.0.113." + i)
                            .statusCode();
            assertThat(code).isEqualTo(403);
        }
        assertThat(
                        signIn(
                                        behind,
                                        "personne",
                                        "faux",
                                        SampleSite.PUBLIC,
                                        "X-Forwarded-For",
                                        "203.0.113.99")
                                .statusCode())
                .isEqualTo(429);
        behind.site().later(Duration.ofDays(1));
    }

    @ParameterizedTest
    @EnumSource
    void filesComeInPartsAndWhatIsHeldIsNotSentAgain(Behind behind) {
        String file =
                Jsoup.parse(behind.get("/references/" + behind.library().one).body())
                        .select("a[href*=/fichiers/]")
                        .attr("href");
        assertThat(file).startsWith(behind.base + "/");
        HttpResponse<String> part = behind.front().get(file, "Range", "bytes=9-18");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(TakenLibrary.PDF.substring(9, 19));
        assertThat(header(part, "Content-Range"))
                .isEqualTo("bytes 9-18/" + TakenLibrary.PDF.length());

        HttpResponse<String> head =
                behind.front()
                        .send(
                                behind.front().to(file).method("HEAD", BodyPublishers.noBody()),
                                BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length"))
                .isEqualTo(String.valueOf(TakenLibrary.PDF.length()));

        for (String packed : List.of("br", "gzip")) {
            HttpResponse<String> page = behind.get("/", "Accept-Encoding", packed);
            assertThat(header(page, "Content-Encoding")).isEqualTo(packed);
            assertThat(header(page, "Vary")).contains("Accept-Encoding");
            assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
            HttpResponse<String> again =
                    behind.get(
                            "/", "Accept-Encoding", packed, "If-None-Match", header(page, "ETag"));
            assertThat(again.statusCode()).isEqualTo(304);
        }
        if (!behind.base.isEmpty()) {
            HttpResponse<String> bare = behind.front().get(behind.base);
            assertThat(bare.statusCode()).isEqualTo(301);
            assertThat(header(bare, "Location")).isEqualTo(behind.base + "/");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NGINX_UNDER_A_PATH", "CADDY"})
    void aHarvestGoesOnByItsTokens(Behind behind) {
        behind.site()
                .write(writing -> {
                    writing.save(new Source("autres", "D’autres", "", "", 3));
                    long file = writing.file("autres", "c.json", true, "CSL JSON", 5);
                    for (int i = 0; i < 120; i++) {
                        writing.add(
                                file,
                                Samples.record("r" + i, "book", Map.of("title", "Tome " + i)),
                                Optional.empty());
                    }
                    return 0;
                });
        List<String> found = new ArrayList<>();
        Optional<String> ask = Optional.of("metadataPrefix=oai_dc");
        while (ask.isPresent()) {
            String reply =
                    post(behind, "/oai", "verb=ListIdentifiers&" + ask.orElseThrow(), "", "")
                            .body();
            assertThat(reply).contains(">" + behind.home() + "/oai</request>");
            Pattern.compile("<identifier>[^<]+")
                    .matcher(reply)
                    .results()
                    .forEach(each -> found.add(each.group()));
            ask =
                    Optional.of(TOKEN.matcher(reply))
                            .filter(Matcher::find)
                            .map(token -> "resumptionToken=" + token.group(1));
        }
        assertThat(found).hasSizeGreaterThan(120).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aLargeExportIsTakenWhereExportsAre(Behind behind) {
        Member member = behind.site().signIn(Role.ADMIN);
        byte[] large =
                new Multipart()
                        .file("export.json", "[]" + " ".repeat(1_500_000))
                        .field("nom", "Un export " + behind)
                        .field("jeton", member.token())
                        .body();
        HttpResponse<String> taken = upload(behind, member, large);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        assertThat(header(taken, "Location")).startsWith(behind.base + "/curation/imports/");
        byte[] tooLarge = new Multipart().file("export.json", " ".repeat(2_500_000)).body();
        HttpResponse<String> refused = upload(behind, member, tooLarge);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).as("our own words").contains("lang=\"fr\"");
    }

    @Test
    void whatIsTooLargeForAnybodyDoesNotReachTheSite() throws IOException {
        assertThat(sentLength(Behind.NGINX, "/curation/imports", 600_000_000)).contains(" 413 ");
        assertThat(sentLength(Behind.NGINX, "/curation/entrer", 2_000_000)).contains(" 413 ");
    }

    @ParameterizedTest
    @EnumSource
    void addressesGoOnAsTheyCameAndNobodySaysWhoTheyAre(Behind behind) throws IOException {
        List<String> asked = new ArrayList<>();
        List<Headers> headers = new ArrayList<>();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    headers.add(exchange.getRequestHeaders());
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
        String address = behind.base + "/auteurs/a%2Fb%20c%C3%A9//d?q=%26+x%3D";
        try (Front front = behind.front(server.getAddress().getPort(), behind + "-alone")) {
            front.get(
                    address,
                    "Remote-User",
                    "mallory",
                    "remote-name",
                    "Mallory",
                    "X-Forwarded-For",
                    "203.0.113.7, 198.51.100.1");
        } finally {
            server.stop(0);
        }
        assertThat(asked).containsExactly(address);
        assertThat(headers.getFirst().keySet())
                .doesNotContain("Remote-user", "Remote-name", "Remote-email", "Remote-groups");
        assertThat(headers.getFirst().get("X-forwarded-for")).containsExactly("127.0.0.1");
    }

    @Test
    void whileItIsStartedAgainReadersAreToldSo() {
        try (Front front = Behind.NGINX.front(1, "nobody")) {
            HttpResponse<String> answer = front.get("/");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(header(answer, "Retry-After")).isEqualTo("10");
            assertThat(answer.body()).startsWith("La bibliothèque revient dans un instant.");
        }
    }

    private static HttpResponse<String> signIn(
            Behind behind, String login, String password, String origin, String... more) {
        Document page = Jsoup.parse(behind.get("/curation/entrer").body());
        String form =
                Member.written(
                        "jeton",
                        page.select("main [name=jeton]").getFirst().val(),
                        "identifiant",
                        login,
                        "mot-de-passe",
                        password);
        return post(behind, "/curation/entrer", form, "", origin, more);
    }

    private static HttpResponse<String> post(
            Behind behind, String path, String form, String cookie, String origin, String... more) {
        List<String> headers =
                new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        headers.addAll(List.of(more));
        if (!cookie.isEmpty()) {
            headers.addAll(List.of("Cookie", cookie));
        }
        if (!origin.isEmpty()) {
            headers.addAll(List.of("Origin", origin));
        }
        return behind.front()
                .send(
                        behind.front().to(behind.base + path).POST(BodyPublishers.ofString(form)),
                        BodyHandlers.ofString(),
                        headers.toArray(String[]::new));
    }

    private static HttpResponse<String> upload(Behind behind, Member member, byte[] body) {
        return behind.front()
                .send(
                        behind.front()
                                .to(behind.base + "/curation/imports")
                                .POST(BodyPublishers.ofByteArray(body)),
                        BodyHandlers.ofString(),
                        "Cookie",
                        member.cookie(),
                        "Content-Type",
                        Multipart.contentType(),
                        "Origin",
                        SampleSite.PUBLIC);
    }

    /** The first line of what is answered to somebody who only says how much they will send. */
    private static String sentLength(Behind behind, String path, int length) throws IOException {
        String head =
                "POST %s HTTP/1.1\r\nHost: herbier.example\r\nContent-Length: %d\r\n\r\n"
                        .formatted(behind.base + path, length);
        try (Socket socket = behind.front().connect()) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] said = socket.getInputStream().readNBytes(15);
            return new String(said, StandardCharsets.US_ASCII);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
