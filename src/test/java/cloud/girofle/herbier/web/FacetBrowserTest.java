package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways to narrow a search, as a browser shows them. */
class FacetBrowserTest {

    private static Browser browser;
    private static SampleSite site;

    /** The one in which pages are held against the rules. */
    private static Page walker;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        walker = browser.open(new Device(1200, true, false));
        site = SampleSite.full();
        site.adopt(FacetPagesTest.THESAURUS);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/recherche?q=datacenters&theme=centre",
                "/en/recherche?annee=2018..2019&annee=2022&type=report",
                "/recherche?voir=theme",
                "/en/recherche?voir=annee&annee=2015..2019"
            })
    void theyAreAccessibleInBothLightsAndAtBothWidths(String path) {
        walker.navigate(site.address() + path);
        Browser.isAccessible(walker);
    }

    @Test
    void aBarIsReachedByTheKeyboardAndShowsIt() {
        Page page = browser.open(new Device(360, false, false));
        page.navigate(site.address() + "/recherche");
        Locator summary = page.locator("summary:has-text('Année')");
        summary.focus();
        page.keyboard().press("Tab");
        Locator bar = page.locator(":focus");
        assertThat(bar.locator("title").textContent()).contains("référence");
        assertThat(bar.locator("rect").evaluate("r => getComputedStyle(r).strokeWidth"))
                .isEqualTo("2px");
        page.keyboard().press("Enter");
        page.waitForURL("**/recherche?annee=*");
        assertThat(page.locator(".chosen a").innerText()).startsWith("Année");
    }

    @Test
    void barsAreWideEnoughForAFinger() {
        Page page = browser.open(new Device(360, true, false));
        page.navigate(site.address() + "/recherche");
        assertThat(page.locator("svg a rect").all())
                .hasSizeGreaterThan(3)
                .allSatisfy(bar -> {
                    BoundingBox box = bar.boundingBox();
                    assertThat(box.width).isGreaterThanOrEqualTo(23.9);
                    assertThat(box.height).isGreaterThanOrEqualTo(24);
                });
    }
}
