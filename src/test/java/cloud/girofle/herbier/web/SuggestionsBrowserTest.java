package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search box while one types: RGESN criterion 4.9, and the WAI-ARIA pattern of a combobox. */
class SuggestionsBrowserTest {

    private static Browser browser;
    private static SampleSite site;

    private final List<String> asked = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Browser.start();
        site = SampleSite.full();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
    }

    /** Windows that stay open go on working. */
    @AfterEach
    void shut() {
        browser.close();
    }

    @BeforeEach
    void forget() {
        asked.clear();
        complaints.clear();
    }

    @Test
    void nothingIsAskedForUntilAReaderSwitchesThemOn() {
        Page page = open(1200, true);
        assertThat(page.getByLabel("Proposer des mots").isChecked()).isFalse();
        stopTheClock(page);
        type(page, "numérique");
        page.clock().runFor(5_000);
        assertThat(asked).isEmpty();
        assertThat(page.locator("#q").getAttribute("role")).isNull();
    }

    @Test
    void withoutJavaScriptThereIsNothingToSwitch() {
        Page page = open(1200, false);
        assertThat(page.getByText("Proposer des mots").count()).isZero();
    }

    @Test
    void whereDataAreSavedThereIsNothingToSwitch() {
        Page page = browser.open(new Device(1200, true, false));
        page.addInitScript(
                "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})");
        page.navigate(site.address() + "/recherche");
        assertThat(page.getByText("Proposer des mots").count()).isZero();
    }

    @Test
    void theyComeHalfASecondAfterTheLastKeyFromThreeLettersOn() {
        Page page = open(1200, true);
        stopTheClock(page);
        page.getByLabel("Proposer des mots").check();
        type(page, "fa");
        page.clock().runFor(5_000);
        assertThat(asked).isEmpty();
        type(page, "n");
        page.clock().runFor(499);
        type(page, "n");
        page.clock().runFor(499);
        assertThat(asked).isEmpty();
        page.waitForResponse("**/suggestions*", () -> page.clock().runFor(1));
        assertThat(asked).singleElement().asString().endsWith("/suggestions?q=fann");
    }

    @Test
    void theKeyboardAloneChoosesOne() {
        Page page = open(1200, true);
        switchOn(page);
        Locator field = page.locator("#q");
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
        typeAndWait(page, "fanny lop");
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(page.locator("[role=option]").first().innerText())
                .isEqualTo("Lopez, Fanny Auteur·ice");
        page.keyboard().press("ArrowDown");
        assertThat(field.getAttribute("aria-activedescendant")).isEqualTo("s0");
        assertThat(page.locator("#s0").getAttribute("aria-selected")).isEqualTo("true");
        page.keyboard().press("ArrowUp");
        assertThat(field.getAttribute("aria-activedescendant")).isNull();
        page.keyboard().press("Escape");
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(page.locator("#suggestions").isVisible()).isFalse();
        assertThat(field.inputValue()).isEqualTo("fanny lop");
        typeAndWait(page, "e");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/auteurs/lopez-fanny");
        assertThat(complaints).isEmpty();
    }

    @Test
    void enterAloneSearchesForWhatWasTyped() {
        Page page = open(1200, true);
        switchOn(page);
        typeAndWait(page, "fanny lop");
        page.keyboard().press("Enter");
        page.waitForURL("**/recherche?q=fanny+lop");
    }

    @Test
    void theChoiceIsRememberedAndCanBeTakenBack() {
        Page page = open(1200, true);
        switchOn(page);
        page.navigate(site.address() + "/");
        assertThat(page.getByLabel("Proposer des mots").isChecked()).isTrue();
        page.getByLabel("Proposer des mots").uncheck();
        page.reload();
        assertThat(page.getByLabel("Proposer des mots").isChecked()).isFalse();
        assertThat(page.locator("#q").getAttribute("aria-expanded")).isNull();
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void theListIsAccessibleInBothLightsFitsAndMovesNothing() {
        for (boolean dark : new boolean[] {false, true}) {
            Page page = browser.open(new Device(dark ? 360 : 1200, true, dark));
            page.navigate(site.address() + "/recherche?q=énergie");
            double before = page.locator("h1").boundingBox().y;
            switchOn(page);
            page.locator("#q").fill("");
            typeAndWait(page, "num");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("h1").boundingBox().y).isEqualTo(before);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(dark ? 360 : 1200);
            Browser.breaksNoRule(page);
        }
    }

    private Page open(int width, boolean javaScript) {
        Page page = browser.open(new Device(width, javaScript, false));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onRequest(request -> {
            if (request.url().contains("/suggestions")) {
                asked.add(request.url());
            }
        });
        page.navigate(site.address() + "/recherche");
        return page;
    }

    /** From now on time goes by only where a test says so. */
    private static void stopTheClock(Page page) {
        page.clock().install(new Clock.InstallOptions().setTime(0));
        page.clock().pauseAt(60_000);
    }

    private static void switchOn(Page page) {
        page.getByLabel("Proposer des mots").check();
        page.locator("#q").focus();
    }

    private static void type(Page page, String text) {
        page.locator("#q").pressSequentially(text);
    }

    private static void typeAndWait(Page page, String text) {
        type(page, text);
        page.locator("[role=option]").first().waitFor();
    }
}
