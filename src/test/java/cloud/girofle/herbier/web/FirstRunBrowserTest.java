package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.Browser.button;
import static cloud.girofle.herbier.web.Browser.link;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first day of whoever keeps the library: from the printed link to a reference that is found.
 */
class FirstRunBrowserTest {

    private static final String EXPORT =
            """
            [{"id": "a", "type": "book", "title": "À bout de flux", "DOI": "10.1234/flux"}]\
            """;

    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void theBrowserComplainsOfNothing() {
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1200, true", "360, false"})
    void fromTheLinkToTheFirstReferenceInThreeSteps(int width, boolean javaScript) {
        try (Browser browser = Browser.start();
                SampleSite site = SampleSite.atHome()) {
            Page page = browser.open(new Device(width, javaScript, false));
            Browser.listen(page, complaints);
            page.navigate(
                    site.address()
                            + "/curation/invitation/"
                            + site.doors().members().inviteFirst());
            Locator step = page.locator("[aria-current=step]");
            assertThat(step).hasText("Votre compte");
            page.locator("#nom").fill("Camille");
            page.locator("#identifiant").fill("camille");
            page.locator("#mot-de-passe").fill(Member.PASSWORD);
            button(page, "Créer le compte").click();

            assertThat(step).hasText("Des références");
            if (javaScript) {
                Browser.isAccessible(page);
                page.setViewportSize(width, 800);
            }
            page.locator("#fichiers")
                    .setInputFiles(
                            new FilePayload(
                                    "export.json",
                                    "application/json",
                                    EXPORT.getBytes(StandardCharsets.UTF_8)));
            page.locator("#nom").fill("Cloud Girofle");
            button(page, "Examiner").click();
            button(page, "Importer").waitFor();
            assertThat(step).hasText("Le compte rendu");
            button(page, "Importer").click();
            Locator came = link(page, "Les références de cette source");
            came.waitFor();
            assertThat(step).hasText("Le compte rendu");
            site.follow();
            came.click();
            assertThat(page.locator(".hits a").first()).hasText("À bout de flux");
            page.navigate(site.address() + "/recherche?q=flux");
            assertThat(page.locator(".hits a").first()).hasText("À bout de flux");

            page.navigate(site.address() + "/curation/commencer");
            assertThat(page.locator("main")).containsText("Une référence est déjà là");
            page.navigate(site.address() + "/curation");
            assertThat(page.locator("main")).not().containsText("La bibliothèque est vide");
        }
    }
}
