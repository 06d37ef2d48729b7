package cloud.girofle.herbier.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian’s Chromium, driven as a reader would. Where it is missing, the test skips and says so. */
final class Browser implements AutoCloseable {

    /** WCAG 2.2 A and AA, and the French RGAA. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4");

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();

    private Browser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(List.of("--no-sandbox")));
    }

    /** Starts it; skips the calling test when it is not installed. */
    static Browser start() {
        assumeTrue(Files.isExecutable(CHROMIUM), () -> "skipped: no browser at " + CHROMIUM);
        return new Browser();
    }

    /** How a reader’s device is set. */
    record Device(int width, boolean javaScript, boolean dark) {}

    /** What axe finds on a page that is open; our pages have no frames, for which it would wait. */
    static AxeResults axe(Page page) {
        return new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze();
    }

    /** A window of its own, with nothing kept from another. */
    Page open(Device device) {
        BrowserContext context =
                chromium.newContext(
                        new NewContextOptions()
                                .setViewportSize(device.width(), 800)
                                .setJavaScriptEnabled(device.javaScript())
                                .setColorScheme(
                                        device.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        contexts.add(context);
        return context.newPage();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        chromium.close();
        playwright.close();
    }
}
