package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.StoredFile;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and what is marked in them, as browsers get them. */
class FilePageTest {

    private static final String PDF = "%PDF-1.7\n" + "0123456789".repeat(140_000);

    @TempDir Path folder;
    private SampleSite site;

    @BeforeEach
    void open() {
        site = SampleSite.empty();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void weightAndFormatAreShownBeforeTheFileIs() {
        String key = hold("Dupont - L’œuvre (été).pdf", "application/pdf", PDF);

        Element file = site.page("/references/" + key).select("a[href*=/fichiers/]").getFirst();
        assertThat(file.text()).isEqualTo("La pièce");
        assertThat(file.attr("href")).endsWith("/dupont-l-oeuvre-ete.pdf");
        assertThat(site.page("/references/" + key).select("li small").html())
                .startsWith("PDF, 1,4&nbsp;Mo · ");
        assertThat(site.page("/en/references/" + key).select("li small").html())
                .startsWith("PDF, 1.4&nbsp;MB · ");
    }

    @Test
    void aPdfIsShownAndKeptForEver() {
        HttpResponse<String> answer = get(hold("L’été.pdf", "application/pdf", PDF));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(PDF.length()));
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo(
                        "inline; filename=\"L_ete.pdf\"; filename*=UTF-8''L%E2%80%99%C3%A9t%C3%A9.pdf");
        assertThat(header(answer, "Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void nothingThatCouldRunIsSentAsSuch() {
        for (String content :
                List.of(
                        "<!DOCTYPE html><script>alert(1)</script>",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")) {
            for (String type :
                    List.of("text/html", "image/svg+xml", "application/pdf", "text/xml")) {
                HttpResponse<String> answer = get(hold("page.html", type, content + type));
                assertThat(header(answer, "Content-Type"))
                        .as("%s as %s", content, type)
                        .isEqualTo("application/octet-stream");
                assertThat(header(answer, "Content-Disposition")).startsWith("attachment;");
                assertThat(header(answer, "Content-Security-Policy"))
                        .startsWith("sandbox; default-src 'none'");
            }
        }
    }

    @Test
    void aTextIsKeptAndNotShown() {
        HttpResponse<String> answer = get(hold("a.txt", "text/plain", "<b>été</b>"));

        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment;");
        assertThat(answer.body()).isEqualTo("<b>été</b>");
    }

    @Test
    void aPartIsSentWhenAsked() {
        String path = address(hold("a.pdf", "application/pdf", PDF));
        int size = PDF.length();

        HttpResponse<String> part = site.get(path, "Range", "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(PDF.substring(10, 20));
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + size);
        assertThat(site.get(path, "Range", "bytes=-5").body()).isEqualTo("56789");
        assertThat(site.get(path, "Range", "bytes=" + (size - 3) + "-").body()).isEqualTo("789");
        HttpResponse<String> beyond = site.get(path, "Range", "bytes=" + size + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(header(beyond, "Content-Range")).isEqualTo("bytes */" + size);
        for (String whole : List.of("bytes=5-2", "bytes=1-2,4-5", "lines=1-2", "bytes=-")) {
            assertThat(site.get(path, "Range", whole).statusCode()).as(whole).isEqualTo(200);
        }
        assertThat(site.get(path, "Range", "bytes=0-1", "If-Range", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatABrowserHoldsIsNotSentAgainAndAHeadSendsNothing() {
        String path = address(hold("a.pdf", "application/pdf", PDF));
        String tag = header(site.get(path), "ETag");

        HttpResponse<String> again = site.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> head = site.send("HEAD", path, HttpResponse.BodyHandlers.ofString());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(PDF.length()));
        assertThat(header(head, "Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void onlyWhatAPresentReferenceHoldsIsSent() {
        assertThat(site.get("/fichiers/" + "a".repeat(64) + "/a.pdf").statusCode()).isEqualTo(404);
        assertThat(site.get("/fichiers/..%2Fherbier/a.pdf").statusCode()).isIn(400, 404);
        String path = address(hold("a.pdf", "application/pdf", PDF));

        site.write(writing -> {
            writing.known("girofle").forEach(writing::release);
            return true;
        });

        HttpResponse<String> gone = site.get(path);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Ce fichier a été retiré");
    }

    @Test
    void aSourceMayKeepItsFilesToItself() {
        String key = hold("a.pdf", "application/pdf", PDF);
        String path = address(key);
        read(PDF, new FileReading.Read("La tourbe du marais", List.of()));

        site.write(writing -> {
            writing.save(new Source("girofle", "Cloud Girofle", "", "", 1, true));
            return true;
        });

        assertThat(site.get(path).statusCode()).isEqualTo(404);
        Document page = site.page("/references/" + key);
        assertThat(page.select("a[href*=/fichiers/]")).isEmpty();
        assertThat(page.text()).contains("fichier réservé aux membres de la source");
        assertThat(site.page("/recherche?q=tourbe").select(".hits").text())
                .contains("Dans la pièce jointe : La tourbe du marais");
    }

    @Test
    void whyATextIsNotReadIsSaid() {
        String key = hold("a.pdf", "application/pdf", PDF);
        read(PDF, new FileReading.Unreadable(FileReading.Reason.ENCRYPTED));

        assertThat(site.page("/references/" + key).select("li small").text())
                .contains("texte non lu (mot de passe)");
    }

    @Test
    void whatReadersMarkedIsShownAndFound() {
        String key = hold("a.pdf", "application/pdf", PDF);
        read(
                PDF,
                new FileReading.Read(
                        "",
                        List.of(
                                mark(0, "Les nappes <baissent>", "Depuis <i>quand</i> ?"),
                                mark(1, "", ""))));

        Element passages = site.page("/references/" + key).select(".passages").getFirst();
        assertThat(passages.select("h2").text()).isEqualTo("Passages relevés");
        assertThat(passages.select("blockquote.yellow").text()).isEqualTo("Les nappes <baissent>");
        assertThat(passages.select("p").html())
                .startsWith("Depuis <i>quand</i> ? <small>p.&nbsp;0 · jaune · Camille · ");
        assertThat(passages.select("blockquote, p")).hasSize(2);
        assertThat(site.page("/recherche?q=nappes").select(".hits mark").text())
                .isEqualTo("nappes");
    }

    @Test
    void aPassageFoundInAPdfLeadsToItsPage() {
        String key = hold("a.pdf", "application/pdf", PDF);
        read(PDF, new FileReading.Read("Une page.\fLa tourbe du marais.\f", List.of()));

        Element place = site.page("/recherche?q=tourbe").select(".hits p a").getFirst();
        assertThat(place.text()).isEqualTo("Dans le PDF, p. 2");
        assertThat(place.attr("href")).isEqualTo(address(key) + "#page=2");
        assertThat(site.page("/recherche?q=tourbe").select(".hits p").text())
                .endsWith("La tourbe du marais.");
        assertThat(site.get("/api/v1/search?q=tourbe").body()).contains("\"page\":2");
    }

    @Test
    void manyPassagesDoNotWeighThePageDown() {
        String key = hold("a.pdf", "application/pdf", PDF);
        read(
                PDF,
                new FileReading.Read(
                        "",
                        IntStream.range(0, 55)
                                .mapToObj(i -> mark(i, "Passage " + i, "Un mot"))
                                .toList()));

        Document page = site.page("/en/references/" + key);
        assertThat(page.select(".passages blockquote")).hasSize(20);
        assertThat(page.select(".passages").text()).contains("And 35 more marked passages");
        assertThat(page.getAllElements()).hasSizeLessThan(290);
    }

    private static ItemAnnotation mark(int number, String text, String comment) {
        return new ItemAnnotation(
                "",
                ItemAnnotation.Kind.HIGHLIGHT,
                text,
                comment,
                "#ffd400",
                String.valueOf(number),
                "Camille",
                "",
                "",
                List.of());
    }

    /** Has the library hold a reference with that file; returns its key. */
    private String hold(String name, String type, String content) {
        StoredFile kept = keep(content);
        Attachment attachment =
                new Attachment(
                                "",
                                LinkMode.IMPORTED_FILE,
                                Presence.STORED,
                                "La pièce",
                                type,
                                "files/4/" + name,
                                "",
                                "",
                                "",
                                List.of())
                        .kept(kept);
        return site.add(
                new Record(
                        kept.sha256(),
                        "report",
                        Map.of("title", "Un rapport"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(attachment),
                        List.of(),
                        List.of()));
    }

    private StoredFile keep(String content) {
        try {
            Path file = folder.resolve("incoming");
            Files.writeString(file, content, StandardCharsets.UTF_8);
            return site.files().keep(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void read(String content, FileReading reading) {
        site.files().read(keep(content), reading);
        site.write(writing -> true);
    }

    private String address(String key) {
        return site.page("/references/" + key).select("a[href*=/fichiers/]").attr("href");
    }

    private HttpResponse<String> get(String key) {
        return site.get(address(key));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
