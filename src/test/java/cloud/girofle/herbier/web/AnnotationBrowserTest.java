package cloud.girofle.herbier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the script eases writing, in a real browser. */
class AnnotationBrowserTest {

    private static final SampleSite SITE = SampleSite.full();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Member HUGO = SITE.signIn("hugo", "Hugo", Role.CURATOR);
    private static final String KEY = SITE.cited("diguet-lopez-2019");

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        SITE.close();
    }

    @Test
    void whatIsTypedIsPreviewedKeptInTheBrowserAndPublished() {
        Page page = open(CLAIRE, "/curation/references/" + KEY + "/annoter");
        List<String> warnings = new ArrayList<>();
        page.onDialog(dialog -> {
            warnings.add(dialog.type());
            dialog.accept();
        });
        Locator text = page.locator("#texte");
        text.pressSequentially("Un avis *mesuré* sur [@carnino");
        page.locator("#citables li").first().waitFor();
        text.press("Enter");
        text.pressSequentially(", p. 3].");
        assertThat(text).hasValue("Un avis *mesuré* sur [@carnino-marquet-2018, p. 3].");
        assertThat(page.locator("#apercu .note a")).hasText("Carnino et Marquet, 2018");

        assertThat(page.locator(".kept"))
                .hasText(
                        Pattern.compile(
                                "Brouillon gardé à \\d+\u00a0h\u00a0\\d\\d dans ce navigateur."));
        page.reload();

        assertThat(warnings).containsExactly("beforeunload");
        assertThat(page.locator("[role=status]")).containsText("gardé dans ce navigateur");
        assertThat(page.locator("#texte"))
                .hasValue("Un avis *mesuré* sur [@carnino-marquet-2018, p. 3].");
        Browser.isAccessible(page);
        page.context().setOffline(true);
        page.locator("button[value=publier]").click();
        assertThat(page.locator("[role=alert]")).containsText("Le serveur ne répond pas.");
        page.context().setOffline(false);
        page.locator("#texte").press("Control+Enter");
        page.waitForURL(SITE.address() + "/annotations/*");
        assertThat(page.locator(".remark em")).hasText("mesuré");
        page.navigate(SITE.address() + "/curation/references/" + KEY + "/annoter");
        assertThat(page.locator("#texte")).hasValue("");
        assertThat(page.locator("[role=status]")).hasCount(0);
        Page reading = open(CLAIRE, "/references/" + KEY);
        Browser.isAccessible(reading);
    }

    @Test
    void aConflictIsShownBySideAndMerged() {
        Page his = open(HUGO, "/curation/references/" + KEY + "/annoter");
        his.locator("#texte").fill("un\n\ndeux");
        his.locator("button[value=publier]").click();
        his.waitForURL(SITE.address() + "/annotations/*");
        String id = his.url().substring(his.url().lastIndexOf('/') + 1);
        his.locator("a[href$='/curation/annotations/" + id + "']").click();
        Page hers = open(CLAIRE, "/curation/annotations/" + id);
        his.onDialog(Dialog::accept);
        his.locator("#texte").fill("UN\n\ndeux");
        his.locator("button[value=publier]").click();
        his.waitForURL(SITE.address() + "/annotations/" + id);

        hers.locator("#texte").fill("un\n\nDEUX");
        hers.locator("button[value=publier]").click();

        assertThat(hers.locator(".conflict [role=alert]")).containsText("Hugo a enregistré");
        assertThat(hers.locator("#texte")).hasValue("UN\n\nDEUX");
        Browser.isAccessible(hers);
        hers.locator("button[value=publier]").click();
        hers.waitForURL(SITE.address() + "/annotations/" + id);
        assertThat(
                        SITE.library()
                                .written()
                                .find(new Subject(Subject.Kind.ANNOTATION, id))
                                .orElseThrow()
                                .field("text"))
                .isEqualTo("UN\n\nDEUX");
    }

    private static Page open(Member member, String path) {
        Page page = browser.open(new Device(1200, true, false));
        member.carriedBy(page.context());
        page.navigate(SITE.address() + path);
        return page;
    }
}
