package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A reader and a curator who have no mouse: at each step, focus is seen and goes forward. */
class KeyboardBrowserTest {

    /** More than any page has to go through. */
    private static final int STEPS = 250;

    /** What is wrong with where focus is; empty when nothing is. */
    private static final String LOOK =
            """
            () => {
              const e = document.activeElement, before = window.before, html = e.outerHTML.slice(0, 150);
              if (e === document.body) return 'nowhere';
              const style = getComputedStyle(e), box = e.getBoundingClientRect();
              window.before = e;
              if (before && !(before.compareDocumentPosition(e) & 4)) return 'backwards: ' + html;
              const drawn = e.querySelector(':scope > rect');
              if ((style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1)
                  && (!drawn || getComputedStyle(drawn).stroke === 'none'))
                return 'no outline: ' + html;
              if (box.width < 1 || box.height < 1 || box.right <= 0 || box.bottom <= 0
                  || box.left >= innerWidth || box.top >= innerHeight) return 'out of sight: ' + html;
              return '';
            }
            """;

    private static final SampleSite SITE = SampleSite.fullAtHome();
    private static final String KEY = SITE.cited("diguet-lopez-2019");

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        SITE.close();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aReaderSearchesNarrowsReadsComesBackAndCites() {
        Page page = browser.open(new Device(1200, true, false));
        Keyboard keys = page.keyboard();
        page.navigate(SITE.address() + "/");
        keys.press("Tab");
        assertThat(page.locator(":focus").innerText()).isEqualTo("Aller au contenu");
        assertThat(page.evaluate(LOOK)).isEqualTo("");
        keys.press("Enter");
        assertThat(stepsTo(page, "[name=q]")).as("past the menu").isEqualTo(1);
        keys.type("centres de données");
        keys.press("Enter");
        page.waitForURL("**/recherche?q=*");
        stepsTo(page, ".facets a[href*='type=report']");
        keys.press("Enter");
        page.waitForURL("**type=report*");
        stepsTo(page, ".hits h3 a");
        String title = page.locator(":focus").innerText();
        keys.press("Enter");
        page.waitForURL("**/references/*");
        assertThat(page.locator("h1").innerText()).isEqualToNormalizingWhitespace(title);
        page.goBack();
        assertThat(page.url()).contains("type=report");
        page.goForward();
        stepsTo(page, "main a[href*='/citer']");
        keys.press("Enter");
        page.waitForURL("**/citer*");
        toItsEnd(page);
    }

    @Test
    void aCuratorSignsInIsSentBackAnnotatesAndPublishes() {
        SITE.signIn("claire", "Claire", Role.CURATOR);
        Page page = browser.open(new Device(1200, true, false));
        Keyboard keys = page.keyboard();
        page.navigate(SITE.address() + "/curation/references/" + KEY + "/annoter");
        stepsTo(page, "#identifiant");
        keys.type("clair");
        keys.press("Tab");
        keys.type(Member.PASSWORD);
        keys.press("Enter");

        page.waitForURL("**/curation/entrer");
        assertThat(page.title()).startsWith("Erreur");
        assertThat(page.locator(":focus").getAttribute("role")).isEqualTo("alert");
        assertThat(stepsTo(page, "[role=alert] a")).isEqualTo(1);
        keys.press("Enter");
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("identifiant");
        keys.press("End");
        keys.type("e");
        keys.press("Tab");
        keys.type(Member.PASSWORD);
        keys.press("Enter");

        page.waitForURL("**/annoter");
        stepsTo(page, "#texte");
        keys.type("Une enquête *solide*.");
        stepsTo(page, "button[value=publier]");
        keys.press("Enter");
        page.waitForURL("**/annotations/*");
        assertThat(page.locator("main .note em").innerText()).isEqualTo("solide");
    }

    /** Goes on to the next of these, and tells how many steps it took. */
    private static int stepsTo(Page page, String wanted) {
        for (int steps = 1; steps <= STEPS; steps++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(LOOK)).as(page.url()).isEqualTo("");
            if (page.evaluate("w => document.activeElement.matches(w)", wanted).equals(true)) {
                return steps;
            }
        }
        throw new AssertionError("nothing is reached: " + wanted + " at " + page.url());
    }

    /** Goes through the rest of a page, which must not keep whoever came in. */
    private static void toItsEnd(Page page) {
        for (int steps = 1; steps <= STEPS; steps++) {
            page.keyboard().press("Tab");
            Object wrong = page.evaluate(LOOK);
            if (wrong.equals("nowhere") || wrong.toString().startsWith("backwards")) {
                assertThat(page.locator("footer a").last().evaluate("e => e === window.before"))
                        .as("the end of " + page.url())
                        .isEqualTo(wrong.equals("nowhere"));
                return;
            }
            assertThat(wrong).as(page.url()).isEqualTo("");
        }
        throw new AssertionError("no end: " + page.url());
    }
}
