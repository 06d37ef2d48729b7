package cloud.girofle.herbier.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cloud.girofle.herbier.web.Browser;
import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy as readers meet it: from a USB key, or from a server that knows files only. */
class CopyBrowserTest {

    private static Browser browser;
    private static CopiedSite site;

    @TempDir private static Path folder;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        site = new CopiedSite();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
            browser.close();
        }
    }

    @Test
    void itOpensFromAUsbKeyWithItsStyleAndLeadsFromPageToPage() {
        Path key = folder.resolve("cle");
        site.publish(
                new Folder(key),
                new Scope(false, true, true, true, Scope.Search.NONE),
                Watch.NONE,
                false);
        Page page = browser.open(new Device(1200, false, false));
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(key.resolve("index.html").toUri().toString());
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.brand')).fontFamily"))
                .asString()
                .contains("serif");
        assertThat(page.locator("link[rel=stylesheet]").getAttribute("href"))
                .startsWith("static/herbier-");

        Browser.link(page, "Titres").click();
        Browser.link(page, "Éteindre les serveurs la nuit").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Éteindre les serveurs la nuit");
        Browser.link(page, "English").click();
        assertThat(page.url()).startsWith("file:").contains("/en/references/");
        Browser.link(page, "Topics").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Topics");
        assertThat(complaints).isEmpty();
    }

    @Test
    void pagefindFindsAWordInTheCopy() throws IOException {
        Optional<Pagefind> pagefind = Pagefind.find(System.getenv());
        assumeTrue(pagefind.isPresent(), "skipped: Pagefind is not installed (npm)");
        Path served = folder.resolve("servie");
        Scope scope = new Scope(false, false, true, false, Scope.Search.PAGEFIND);
        Publisher publisher = new Publisher(site.live, scope, pagefind, "", Watch.NONE);
        publisher.publish(new Folder(served), List.of(), false);
        assertThat(new Copy(served).broken()).isEmpty();
        // A day later every page is made again, and the index is the same; only the two statements
        // of what the site uses are of another moment.
        Publisher again = new Publisher(site.live, scope, pagefind, "other", Watch.NONE);
        Outcome outcome = again.publish(new Folder(served), List.of(), false);
        assertThat(outcome.changed()).isSubsetOf("sobriete/index.html", "en/sobriete/index.html");
        assertThat(outcome.added()).isEmpty();
        assertThat(outcome.removed()).isEmpty();

        HttpServer server =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        served,
                        SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            search(address + "/auteurs/index.html", "serveurs", "Éteindre les serveurs la nuit");
            search(address + "/en/index.html", "failures", "Disk failures in the real world");
        } finally {
            server.stop(0);
        }
    }

    private static void search(String from, String word, String title) {
        Page page = browser.open(new Device(360, true, false));
        page.navigate(from);
        page.locator("[role=search] [name=q]").first().fill(word);
        page.locator("[role=search] button").first().click();
        page.locator("#hits li").first().waitFor();
        assertThat(page.locator("#hits a").allInnerTexts()).contains(title);
        assertThat(page.locator("#hits mark").first().innerText()).isNotBlank();
        Browser.breaksNoRule(page);
        page.locator("#hits a").first().click();
        assertThat(page.locator("h1").innerText()).isNotBlank();
        assertThat(page.url()).endsWith("/index.html");
    }
}
