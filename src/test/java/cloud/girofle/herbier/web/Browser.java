package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
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
public final class Browser implements AutoCloseable {

    /** WCAG 2.2 A and AA, and the French RGAA. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4");

    /** What another light or another width may change. */
    private static final List<String> ROOM_AND_LIGHT =
            List.of("color-contrast", "link-in-text-block", "target-size");

    /** What another language may change. */
    private static final List<String> WORDS =
            List.of(
                    "document-title",
                    "target-size",
                    "html-has-lang",
                    "html-lang-valid",
                    "valid-lang",
                    "link-name",
                    "button-name",
                    "input-button-name",
                    "label",
                    "select-name",
                    "aria-input-field-name",
                    "svg-img-alt",
                    "duplicate-id-aria",
                    "aria-valid-attr-value");

    /** What another light alone may change. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String AXE = AxeBuilder.getAxeScript();

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final List<BrowserContext> contexts = new ArrayList<>();

    private Browser() {}

    /** The one program that all tests of a process share: it takes seconds to start. */
    private static final class Running {

        private static final Playwright PLAYWRIGHT =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

        private static final com.microsoft.playwright.Browser BROWSER =
                PLAYWRIGHT.chromium().launch(options());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }

    /** The windows of one class of tests; skips it where there is no browser. */
    public static Browser start() {
        assumeTrue(Files.isExecutable(CHROMIUM), () -> "skipped: no browser at " + CHROMIUM);
        return new Browser();
    }

    /** The version of axe’s rules. */
    static String axeVersion() {
        String first = AXE.lines().findFirst().orElseThrow();
        return first.replaceFirst(".*?v([0-9.]+).*", "$1");
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox"));
    }

    /**
     * Another browser, that keeps the pages one left to go back to, as people's do and Playwright's
     * does not: it does not see pages come back. To be closed.
     */
    static com.microsoft.playwright.Browser keepingPages() {
        start();
        return Running.PLAYWRIGHT
                .chromium()
                .launch(options().setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")));
    }

    /** How a reader’s device is set. */
    public record Device(int width, boolean javaScript, boolean dark) {}

    /** Holds an open page against all of axe’s rules. */
    public static void breaksNoRule(Page page) {
        breaksNone(page, "tag", RULES);
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
        breaksNoRule(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(320, 800);
        breaksNone(page, "rule", ROOM_AND_LIGHT);
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
    public static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void breaksNone(Page page, String kind, List<String> rules) {
        assertThat(violations(page, kind, rules)).as(page.url()).isEmpty();
    }

    /**
     * What breaks axe’s rules on an open page. As axe’s own builder does, but that the script is
     * sent to a page once, and of what was found only what is looked at comes back.
     *
     * @param kind of what chooses them, as axe says: "tag" or "rule"
     */
    private static List<String> violations(Page page, String kind, List<String> rules) {
        if (page.evaluate("'axe' in window").equals(false)) {
            page.evaluate("() => {" + AXE + "}");
        }
        Object found =
                page.evaluate(
                        """
                        runOnly => axe.run(document, {runOnly, resultTypes: ['violations'], preload: false}).then(
                          found => found.passes.length === 0 ? ['no rule held anything'] :
                            found.violations.map(rule => rule.id + ' ' + rule.nodes.map(
                              node => node.html + ' ' + node.failureSummary)))
                        """,
                        Map.of("type", kind, "values", rules));
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** What breaks any of axe’s rules, in the light and with much room. */
    static List<String> axe(Page page) {
        page.setViewportSize(1200, 800);
        return violations(page, "tag", RULES);
    }

    /** What breaks those that hang on colours, in the dark and as wide as it is. */
    static List<String> axeInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> found = violations(page, "rule", COLOURS);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    /** What breaks those that hang on words, which another language has others of. */
    static List<String> axeOnWords(Page page) {
        return violations(page, "rule", WORDS);
    }

    /** A window of its own, with nothing kept from another. */
    public Page open(Device device) {
        BrowserContext context =
                Running.BROWSER.newContext(
                        new NewContextOptions()
                                .setViewportSize(device.width(), 800)
                                .setJavaScriptEnabled(device.javaScript())
                                .setColorScheme(
                                        device.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        contexts.add(context);
        return context.newPage();
    }

    /** Shuts its windows; more may be opened. */
    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }
}
