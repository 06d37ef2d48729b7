package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The site as readers meet it: on a desk or an old phone, with or without JavaScript, by keyboard.
 */
class BrowserTest {

    private static Browser browser;
    private static SampleSite site;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        site = SampleSite.furnished();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1200, true, '', Chercher, Rapport",
        "360, false, '', Chercher, Rapport",
        "360, true, '/en', Search, Report"
    })
    void aReaderSearchesNarrowsReadsAndComesBack(
            int width, boolean javaScript, String language, String search, String report) {
        Page page = browser.open(new Device(width, javaScript, false));
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(site.address() + (language.isEmpty() ? "/" : language));
        page.locator("[name=q]").fill("centres de données");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(search)).click();
        assertThat(page.locator("h1").innerText()).contains("centres de données");
        page.locator(".facets a", new Page.LocatorOptions().setHasText(report)).first().click();
        assertThat(page.url()).contains(language + "/recherche?q=", "type=report");
        Locator hit = page.locator(".hits a").first();
        String title = hit.innerText();
        hit.click();
        assertThat(page.locator("h1").innerText()).isEqualToNormalizingWhitespace(title);
        page.goBack();
        assertThat(page.url()).contains("type=report");
        assertThat(complaints).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void aFirstVisitTakesThreeRequestsAndTheNextPageOne() {
        Page page = browser.open(new Device(1200, true, false));
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(site.address() + "/");
        assertThat(asked)
                .hasSizeLessThanOrEqualTo(3)
                .allMatch(url -> url.startsWith(site.address()));
        asked.clear();
        page.navigate(site.address() + "/recherche");
        assertThat(page.locator(".hits li").count()).isEqualTo(20);
    }

    @Test
    void onPaperOnlyTheTextIsLeft() {
        Page page = browser.open(new Device(1200, true, false));
        page.navigate(site.address() + "/references/" + site.cited("diguet-lopez-2019"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("nav").first().isVisible()).isFalse();
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator(".citation").isVisible()).isTrue();
    }

    @Test
    void oneClickTakesAWholeCitationWithoutAnyScript() {
        Page page = browser.open(new Device(360, false, false));
        page.navigate(
                site.address()
                        + "/references/"
                        + site.cited("diguet-lopez-2019")
                        + "/citer?style=mla");
        Locator citation = page.locator("section > .citation").first();
        citation.click(new Locator.ClickOptions().setPosition(30, 8));
        assertThat((String) page.evaluate("String(getSelection()).trim()"))
                .isEqualTo(citation.innerText())
                .startsWith("Diguet, ");
    }
}
