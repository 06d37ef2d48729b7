package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.web.visit.Meter;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page is made once, and given from memory for as long as it is the same. */
class MadePagesTest {

    private static final SampleSite SITE = SampleSite.empty();

    private static int added;

    private String key = "";

    @AfterAll
    static void stop() {
        SITE.close();
    }

    /** Whatever was made before is of another version. */
    @BeforeEach
    void addOne() {
        key = SITE.add(record("Nº " + ++added));
    }

    @Test
    void whoeverComesNextIsAnsweredFromMemoryWithTheSameAnswer() throws IOException {
        for (String path :
                List.of("/", "/en", "/recherche?q=internet", "/references/" + key, "/auteurs")) {
            Meter.Tally before = SITE.meter().total();
            HttpResponse<byte[]> first = ask("GET", path, "br");
            HttpResponse<byte[]> second = ask("GET", path, "gzip, deflate, br, zstd");
            HttpResponse<byte[]> head = ask("HEAD", path, "br");
            assertThat(second.body()).as(path).isEqualTo(first.body());
            assertThat(headers(second)).as(path).isEqualTo(headers(first));
            assertThat(headers(head)).as(path).isEqualTo(headers(first));
            assertThat(head.body()).isEmpty();
            assertThat(unpacked(second)).contains("<h1").contains("</html>");
            assertThat(headers(first))
                    .containsEntry("vary", List.of("Accept-Encoding"))
                    .containsEntry("content-encoding", List.of("br"))
                    .containsEntry("content-length", List.of(String.valueOf(first.body().length)))
                    .containsKeys("etag", "content-security-policy", "cache-control");
            assertThat(SITE.meter().total())
                    .returns(before.made() + 1, Meter.Tally::made)
                    .returns(before.kept() + 2, Meter.Tally::kept);
        }
    }

    @Test
    void eachPackingIsKeptForItselfAndHoldsTheSame() throws IOException {
        HttpResponse<byte[]> brotli = ask("GET", "/recherche", "br");
        HttpResponse<byte[]> gzip = ask("GET", "/recherche", "gzip");
        HttpResponse<byte[]> plain = ask("GET", "/recherche", "identity");
        assertThat(unpacked(gzip)).isEqualTo(unpacked(brotli)).isEqualTo(unpacked(plain));
        assertThat(brotli.body()).hasSizeLessThan(gzip.body().length);
        assertThat(ask("GET", "/recherche", "gzip").body()).isEqualTo(gzip.body());
        String tag = gzip.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> unchanged = SITE.get("/recherche", "If-None-Match", tag);
        assertThat(unchanged)
                .returns(304, HttpResponse::statusCode)
                .returns("", HttpResponse::body);
        assertThat(headers(unchanged)).containsEntry("vary", List.of("Accept-Encoding"));
    }

    @Test
    void aChangeOfTheLibraryShowsAtOnce() throws IOException {
        String path = "/recherche?q=changement";
        assertThat(unpacked(ask("GET", path, "br"))).doesNotContain("inattendu");
        SITE.add(record("Changement inattendu"));
        assertThat(unpacked(ask("GET", path, "br"))).contains("inattendu");
        SITE.adopt(SITE.library().thesaurus());
        long made = SITE.meter().of("/recherche").made();
        ask("GET", path, "br");
        assertThat(SITE.meter().of("/recherche").made()).isEqualTo(made + 1);
    }

    @Test
    void nothingOfWhoeverSignedInIsKept() throws IOException {
        Member curator = SITE.signIn(Role.CURATOR);
        HttpResponse<byte[]> open = ask("GET", "/", "br");
        assertThat(curator.get("/").body())
                .isEqualTo(unpacked(open))
                .doesNotContain(curator.get("/curation/moi").body());
        for (String path : List.of("/curation", "/curation/moi")) {
            assertThat(curator.get(path).headers().firstValue("Cache-Control"))
                    .contains("no-store");
            curator.get(path);
            assertThat(SITE.get(path).statusCode()).as("to anybody").isEqualTo(303);
            assertThat(SITE.meter().of(path)).returns(0L, Meter.Tally::kept);
        }
    }

    @Test
    void whatIsNoPageIsNotKept() {
        for (String path : List.of("/references/PAS2DUTOUT", "/recherche.bib?q=internet")) {
            long kept = SITE.meter().total().kept();
            ask("GET", path, "br");
            ask("GET", path, "br");
            assertThat(SITE.meter().total().kept()).as(path).isEqualTo(kept);
        }
    }

    @Test
    void aStaticFileIsPackedAsTightlyAsCanBe() throws IOException {
        String path = SITE.page("/").expectFirst("link[rel=stylesheet]").attr("href");
        String sheet = SITE.get(path).body();
        assertThat(sheet).startsWith("\n:root{").doesNotContain("/*");
        assertThat(sheet.lines().filter(line -> !line.isBlank()))
                .isSubsetOf(Files.readAllLines(Path.of("static/herbier.css")))
                .hasSizeGreaterThan(300);
        byte[] plain = sheet.getBytes(StandardCharsets.UTF_8);
        for (Packing packing : List.of(Packing.BROTLI, Packing.GZIP)) {
            HttpResponse<byte[]> packed = ask("GET", path, packing.coding());
            assertThat(unpacked(packed)).isEqualTo(sheet);
            assertThat(packed.body()).hasSizeLessThan(packing.quick(plain).length);
            assertThat(headers(packed))
                    .containsEntry("content-length", List.of("" + packed.body().length))
                    .containsEntry("vary", List.of("Accept-Encoding"))
                    .containsEntry("cache-control", List.of("public, max-age=31536000, immutable"));
            assertThat(headers(ask("HEAD", path, packing.coding()))).isEqualTo(headers(packed));
        }
    }

    @Test
    void onlyWhatDependsOnItVariesByPacking() {
        assertThat(headers(ask("GET", "/sante", "br"))).doesNotContainKey("vary"); // Too short.
        assertThat(headers(ask("GET", "/recherche/", "br"))).doesNotContainKey("vary"); // Moved.
        assertThat(headers(ask("GET", "/recherche.bib", "br"))).containsKey("vary");
        assertThat(headers(ask("GET", "/recherche", "identity"))).containsKey("vary");
    }

    @Test
    void theyTakeFourMegabytesAtMostAndThoseAskedForMostStay() {
        MadePages pages = new MadePages();
        Body body = Body.quick("text/html", "é".repeat(50_000), Packing.NONE);
        MadePages.Made made = new MadePages.Made("1", Map.of(), body);
        for (int i = 0; i < 200; i++) {
            pages.keep("/" + i, Packing.GZIP, made);
            pages.find("/0", Packing.GZIP, "1");
        }
        long there =
                IntStream.range(0, 200)
                        .filter(i -> pages.find("/" + i, Packing.GZIP, "1").isPresent())
                        .count();
        assertThat(there).isBetween(33L, 41L);
        assertThat(pages.find("/0", Packing.GZIP, "1")).contains(made);
        assertThat(pages.find("/0", Packing.GZIP, "2")).isEmpty();
        assertThat(pages.find("/0", Packing.BROTLI, "1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | BROTLI",
                "gzip, deflate           | GZIP",
                "br;q=0, gzip;q=0.5      | GZIP",
                "GZip ; q = 1            | GZIP",
                "br; q=0.000, gzip;q=0   | NONE",
                "br;q=0.1                | BROTLI",
                "brotli, x               | NONE",
                "identity                | NONE",
                ",;,=;                   | NONE",
            })
    void aBrowserSaysWhatItCanUnpack(String accepted, Packing packing) {
        assertThat(Packing.of(accepted)).isEqualTo(packing);
    }

    private static HttpResponse<byte[]> ask(String method, String path, String accepted) {
        return SITE.send(method, path, BodyHandlers.ofByteArray(), "Accept-Encoding", accepted);
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        byte[] body = answer.body();
        byte[] plain =
                switch (answer.headers().firstValue("Content-Encoding").orElse("")) {
                    case "br" -> Decoder.decompress(body).getDecompressedData();
                    case "gzip" ->
                            new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
                    default -> body;
                };
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** All but the time. */
    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static Record record(String title) {
        return Samples.record(title, "book", Map.of("title", title));
    }
}
