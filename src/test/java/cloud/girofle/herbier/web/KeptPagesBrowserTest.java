package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of page that curators write, or write on, in a library that was kept for a while. */
class KeptPagesBrowserTest {

    private static Browser browser;
    private static KeptLibrary kept;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Browser.start();
        kept = new KeptLibrary();
    }

    @AfterAll
    static void stop() {
        if (kept != null) {
            kept.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        assertThat(complaints).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> readersPages() {
        Page page = window();
        return tests(
                page,
                "/references/" + kept.key,
                "/references/" + kept.key + "/historique",
                "/references/" + kept.key + "/signaler",
                "/references/" + kept.retired,
                "/annotations/" + kept.annotation,
                "/annotations/" + kept.withdrawn,
                "/annotations/" + kept.annotation + "/historique?de=1&a=2",
                "/references/" + kept.key + "/citer",
                "/listes/pour-commencer",
                "/en/listes/pour-commencer/citer?style=vancouver",
                "/partager/formats",
                "/notes",
                "/notes/une-note",
                "/notes/une-note/commentaires",
                "/en/notes/une-note?style=vancouver",
                "/proposer",
                "/paralleles",
                "/paralleles?a=girofle&b=deuxfleurs&par=type",
                "/paralleles?a=girofle&b=deuxfleurs&liste=communes",
                "/en/references/" + kept.key);
    }

    @Test
    void oneClickTakesAWholeCitationWithoutAnyScript() {
        Page page = browser.open(new Device(360, false, false));
        page.navigate(kept.site.address() + "/references/" + kept.key + "/citer?style=mla");
        Locator citation = page.locator("section > .citation").first();
        citation.click(new Locator.ClickOptions().setPosition(30, 8));
        assertThat((String) page.evaluate("String(getSelection()).trim()"))
                .isEqualTo(citation.innerText())
                .startsWith("Diguet, ");
    }

    @TestFactory
    Stream<DynamicTest> pagesToComeIn() {
        String token = kept.site.doors().members().recover(kept.noe.account(), Optional.empty());
        return tests(window(), "/curation/entrer", "/curation/invitation/" + token);
    }

    @TestFactory
    Stream<DynamicTest> curatorsPages() {
        Page page = window();
        kept.admin.carriedBy(page.context());
        return tests(
                page,
                "/curation",
                "/curation/moi",
                "/curation/comptes",
                "/curation/references/" + kept.key + "?lier=internet",
                "/curation/references/" + kept.key + "/corriger",
                "/curation/references/" + kept.key + "/annoter?reponse=" + kept.annotation,
                "/curation/annotations/" + kept.annotation,
                "/curation/ajouter",
                "/curation/commentaires/sur/note:une-note",
                "/curation/commentaires/COMMENT2",
                "/curation/listes/pour-commencer",
                "/curation/propositions",
                "/curation/propositions/5",
                "/curation/paralleles?source=girofle",
                "/curation/doublons",
                "/curation/doublons/" + kept.one + "/" + kept.other,
                "/curation/selection?q=internet",
                "/curation/lots/" + kept.undone,
                "/curation/themes-proposes",
                "/curation/themes-proposes/centre-de-donnees",
                "/curation/mots-cles?q=e",
                "/curation/mots-cles/fiche?nom=enqu%C3%AAte",
                "/curation/liens",
                "/curation/retires",
                "/curation/versions/annotation/" + kept.annotation + "?version=1",
                "/en/curation",
                "/en/curation/annotations/" + kept.annotation,
                "/en/curation/propositions/5");
    }

    private Page window() {
        Page page = browser.open(new Device(1200, true, false));
        Browser.listen(page, complaints);
        return page;
    }

    private static Stream<DynamicTest> tests(Page page, String... paths) {
        return DynamicTest.stream(
                Stream.of(paths),
                Function.identity(),
                path -> {
                    page.navigate(kept.site.address() + path);
                    assertThat(page.locator("h1").count()).isOne();
                    Browser.isAccessible(page);
                });
    }
}
