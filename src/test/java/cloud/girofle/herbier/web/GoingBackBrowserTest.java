package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever goes back finds the page as it was left, without anything fetched or run again. */
class GoingBackBrowserTest {

    private static final SampleSite SITE = SampleSite.full();

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = cloud.girofle.herbier.web.Browser.keepingPages();
    }

    @AfterAll
    static void stop() {
        SITE.close();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void readersPagesComeBackAsTheyWereLeft() {
        String key = SITE.cited("diguet-lopez-2019");
        List<String> paths =
                List.of(
                        "/",
                        "/recherche?q=acv",
                        "/references/" + key,
                        "/references/" + key + "/signaler",
                        "/en/themes/acv");
        for (String path : paths) {
            assertThat(comingBackTo(path)).as(path).isEqualTo("BackForwardCacheRestore");
        }
    }

    /** How a page came back, as Chromium tells; or why it did not. */
    private static String comingBackTo(String path) {
        try (Page page = browser.newPage()) {
            page.navigate(SITE.address() + path);
            page.navigate(SITE.address() + "/sources");
            CDPSession protocol = page.context().newCDPSession(page);
            protocol.send("Page.enable");
            List<String> returns = new ArrayList<>();
            protocol.on(
                    "Page.frameNavigated", event -> returns.add(event.get("type").getAsString()));
            protocol.on("Page.backForwardCacheNotUsed", event -> returns.add(reasons(event)));
            protocol.send("Runtime.evaluate", expression("history.back()"));
            page.waitForCondition(() -> !returns.isEmpty());
            return returns.getFirst();
        }
    }

    private static JsonObject expression(String written) {
        JsonObject expression = new JsonObject();
        expression.addProperty("expression", written);
        return expression;
    }

    private static String reasons(JsonObject event) {
        return Optional.ofNullable(event.get("notRestoredExplanations"))
                .map(JsonElement::toString)
                .orElse("for no reason");
    }
}
