package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.Browser.button;
import static cloud.girofle.herbier.web.Browser.link;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a curator judges, and does to many references at once, in a real browser. */
class ReviewBrowserTest {

    private static final SampleSite SITE = SampleSite.fullAtHome();
    private static final Member CLAIRE = SITE.signIn("claire", "Claire", Role.CURATOR);
    private static final String KEY = SITE.cited("diguet-lopez-2019");

    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

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

    @AfterEach
    void theBrowserComplainsOfNothing() {
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProposalWithoutAnAccountIsReviewed(boolean javaScript) {
        String title = javaScript ? "Internet, année zéro" : "Une brève histoire du web";
        Page reader = window(javaScript);
        open(reader, "/");
        reader.locator("footer >> text=Proposer une référence").click();
        reader.locator("#quoi").fill(title);
        reader.locator("#pourquoi").fill("On en parle partout.");
        button(reader, "Proposer").click();
        assertThat(reader.locator("main")).containsText("c’est bien arrivé");

        Page claire = claire(javaScript);
        open(claire, "/curation");
        assertThat(claire.locator("h2").first()).hasText("Une proposition attend");
        link(claire, "Référence proposée\u00a0: " + title).click();
        assertThat(claire.locator(".typed")).hasText("On en parle partout.");
        claire.locator("summary:has-text('Refuser')").click();
        button(claire, "Refuser").click();
        assertThat(claire.locator("#raison:invalid")).hasCount(1);
        claire.locator("main summary").first().click();
        claire.locator("[name='champ.title']").fill(title + ", 2014");
        button(claire, "Accepter avec ces changements").click();
        assertThat(claire.locator("main")).containsText("Acceptée par Claire");

        SITE.follow();
        open(reader, "/recherche?q=2014+" + (javaScript ? "internet" : "histoire"));
        assertThat(link(reader, title + ", 2014")).hasCount(1);
    }

    @Test
    void aDuplicateIsMergedAndSeparatedAgain() {
        String other = SITE.cited("carnino-marquet-2018");
        SITE.write(writing -> {
            List<KnownRecord> known = writing.known("girofle");
            writing.suggest(of(known, KEY), of(known, other), Suggestion.Reason.TITLE, 0.95);
            return true;
        });
        Page claire = claire(true);
        open(claire, "/curation/doublons");
        claire.locator(".queue a").first().click();
        assertThat(claire.locator("thead th").allInnerTexts()).hasSize(3);
        button(claire, "C’est la même\u00a0: réunir").click();
        assertThat(claire.locator(".done")).containsText("n’en font plus qu’une");
        assertThat(SITE.library().find(other)).isEmpty();
        open(claire, "/references/" + other);
        assertThat(claire.url()).endsWith(KEY);

        claire.goBack();
        button(claire, "Annuler").click();
        assertThat(claire.locator("h1")).hasText("La même œuvre\u202f?");
        assertThat(SITE.library().find(other)).isPresent();
        assertThat(SITE.library().check()).isEmpty();
    }

    @Test
    void aTopicGivenToASearchIsTakenBackAtOnce() {
        Page claire = claire(true);
        Locator bearing = claire.locator(".hits > li");
        open(claire, "/recherche?q=backblaze&theme=reparabilite");
        int before = bearing.count();
        open(claire, "/curation/selection");
        claire.locator("#q").fill("backblaze");
        button(claire, "Chercher").click();
        int found = claire.locator("[name=reference]").count();
        assertThat(found).isGreaterThan(before);
        claire.locator("[name=portee][value=page]").check();
        claire.locator("[name=geste][value=theme-oui]").check();
        claire.locator("[name=valeur-theme]").selectOption("reparabilite");
        button(claire, "Voir d’abord").click();
        claire.locator("#raison").fill("rangement");
        button(claire, "Faire").click();
        assertThat(claire.locator("h1")).hasText("Lot 1");
        SITE.follow();
        open(claire, "/recherche?q=backblaze&theme=reparabilite");
        assertThat(bearing).hasCount(found);

        open(claire, "/curation/lots/1");
        button(claire, "Défaire ce lot").click();
        assertThat(claire.locator("main")).containsText("Tout est redevenu comme avant.");
        SITE.follow();
        open(claire, "/recherche?q=backblaze&theme=reparabilite");
        assertThat(bearing).hasCount(before);
    }

    private static KnownRecord of(List<KnownRecord> known, String reference) {
        return known.stream()
                .filter(record -> record.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private Page claire(boolean javaScript) {
        Page page = window(javaScript);
        CLAIRE.carriedBy(page.context());
        return page;
    }

    private Page window(boolean javaScript) {
        Page page = browser.open(new Device(1200, javaScript, false));
        Browser.listen(page, complaints);
        return page;
    }

    private static void open(Page page, String path) {
        page.navigate(SITE.address() + path);
    }
}
