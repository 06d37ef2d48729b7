package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
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

    /** What another light or another width may change. */
    private static final List<String> ROOM_AND_LIGHT =
            List.of("color-contrast", "link-in-text-block", "target-size");

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

    /**
     * Holds an open page against axe's rules, everything on it unfolded: all of them as it is;
     * then, in the dark and 360 wide, those that hang on colours and room, and that nothing is cut
     * off.
     */
    static void isAccessible(Page page) {
        page.setViewportSize(1200, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        AxeResults found = axe(page);
        hasNoViolation(page, found);
        assertThat(found.getPasses()).isNotEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(320, 800);
        hasNoViolation(
                page, new AxeBuilder(page).withRules(ROOM_AND_LIGHT).setLegacyMode(true).analyze());
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("wide: %s", page.url())
                .isLessThanOrEqualTo(320);
    }

    /**
     * Hears what the browser complains of on a page: scripts that fail, what the policy forbids.
     * That a page answers with an error is not among it: forms that are sent back do.
     */
    static void listen(Page page, List<String> complaints) {
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (!message.text().startsWith("Failed to load resource: the server responded")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
    }

    /** What is pressed, by the beginning or a part of its name. */
    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** What leads elsewhere, by its whole name. */
    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void hasNoViolation(Page page, AxeResults found) {
        assertThat(found.getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
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
