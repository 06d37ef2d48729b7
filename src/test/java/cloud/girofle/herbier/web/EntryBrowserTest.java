package cloud.girofle.herbier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A question with its claims, made by two people in real browsers, one of them without a script.
 */
class EntryBrowserTest {

    private static final SampleSite SITE = SampleSite.full();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final Member HUGO = SITE.signIn("hugo", "Hugo", Role.CURATOR);
    private static final String DESK = "/curation/questions/eteindre-les-disques";

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
    void twoPeopleMakeAQuestionTogether() {
        Page hers = open(CLAIRE, true, "/curation/questions");
        hers.onDialog(Dialog::accept);
        hers.locator("#champ-title").fill("Éteindre les disques ?");
        hers.locator("#champ-text").pressSequentially("Voir [@diguet");
        hers.locator("#citables li").first().waitFor();
        hers.locator("#champ-text").press("Enter");
        assertThat(hers.locator("#champ-text")).hasValue("Voir [@diguet-lopez-2019");
        hers.locator("#dit-1").fill("Chaque démarrage use.");
        hers.locator("[name='quoi-1.1']").fill("diguet-lopez-2019");
        hers.locator("button[value=ajouter-affirmation]").click();
        hers.locator("#dit-2").fill("L’écart est petit.");
        hers.locator("#camp-2").selectOption("-");
        hers.locator("[name='quoi-2.1']").fill("carnino-marquet-2018");
        assertThat(hers.locator("[role=status]")).hasCount(0);

        hers.navigate(SITE.address() + "/curation/questions"); // As by a slip of the hand.

        assertThat(hers.locator("[name='quoi-2.1']")).hasValue("carnino-marquet-2018");
        assertThat(hers.locator("#dit-2")).hasValue("L’écart est petit.");
        assertThat(hers.locator("#apercu")).containsText("contre");
        Browser.isAccessible(hers);
        hers.locator("button:text-is('Publier')").click();
        hers.waitForURL(SITE.address() + "/questions/eteindre-les-disques");

        Page his = open(HUGO, false, DESK);
        hers.navigate(SITE.address() + DESK);
        hers.locator("#dit-2").fill("L’écart est minuscule.");
        hers.locator("button:text-is('Publier')").click();
        hers.waitForURL(SITE.address() + "/questions/eteindre-les-disques");
        his.locator("button[value='ajouter-preuve 1']").click();
        his.locator("[name='quoi-1.2']").fill("carnino-marquet-2018");
        his.locator("button:text-is('Publier')").click();
        assertThat(his.locator(".conflict")).containsText("Claire a enregistré");
        his.locator("button:text-is('Enregistrer cette fusion')").click();
        his.waitForURL(SITE.address() + "/questions/eteindre-les-disques");

        assertThat(
                        SITE.library()
                                .written()
                                .find(new Subject(Subject.Kind.QUESTION, "eteindre-les-disques"))
                                .orElseThrow()
                                .field("claims"))
                .isEqualTo(
                        """
                        + Chaque démarrage use.
                          supports @diguet-lopez-2019
                          supports @carnino-marquet-2018
                        - L’écart est minuscule.
                          supports @carnino-marquet-2018\
                        """);
    }

    private static Page open(Member member, boolean script, String path) {
        Page page = browser.open(new Device(script ? 1200 : 360, script, false));
        member.carriedBy(page.context());
        page.navigate(SITE.address() + path);
        return page;
    }
}
