package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.Browser.button;
import static cloud.girofle.herbier.web.Browser.link;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two curators keep a library together from its very first account, each in a real browser. */
class CurationBrowserTest {

    private static Browser browser;

    private final SampleSite site = SampleSite.fullAtHome();
    private final String key = site.cited("diguet-lopez-2019");
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
    }

    @AfterEach
    void close() {
        site.close();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theyJoinAnnotateAnswerDisagreeAndRestore(boolean javaScript) {
        Page claire = firstAccount(javaScript);
        Page hugo = invited(claire, javaScript);

        // Annotate, previewed.
        open(claire, "/references/" + key);
        link(claire, "Annoter cette référence").click();
        if (javaScript) {
            button(claire, "Citer une référence").waitFor(); // The script is there.
        }
        claire.locator("#texte").fill("Une enquête *solide*.\n\nÀ relire.");
        claire.locator("#position").selectOption("appuie");
        if (!javaScript) {
            button(claire, "Prévisualiser").click();
        }
        assertThat(claire.locator("#apercu .note em")).hasText("solide");
        assertThat(claire.locator("#apercu .by strong")).hasText("appuie");
        button(claire, "Publier").click();
        assertThat(claire.locator("h1")).hasText("Annotation de Claire");
        String annotation = URI.create(claire.url()).getPath();

        // Answered, with another stance; both are to be seen by readers.
        open(hugo, annotation);
        link(hugo, "Répondre").click();
        assertThat(hugo.locator("main .remark em")).hasText("solide");
        hugo.locator("#texte").fill("Les chiffres datent.");
        hugo.locator("#position").selectOption("conteste");
        button(hugo, "Enregistrer le brouillon").click();
        assertThat(hugo.locator("[role=status]")).containsText("Voici votre brouillon");
        open(hugo, "/curation");
        link(hugo, "Les chiffres datent.").click();
        assertThat(hugo.locator("#position")).hasValue("conteste");
        button(hugo, "Publier").click();
        assertThat(hugo.locator("h1")).hasText("Annotation de Hugo");
        Page reader = window(javaScript);
        open(reader, "/references/" + key);
        assertThat(reader.locator(".remark .by strong").allTextContents())
                .containsExactly("appuie", "conteste");
        assertThat(reader.context().cookies()).isEmpty();

        // Both change the same line: the second sees both versions, and settles.
        open(hugo, "/curation" + annotation);
        open(claire, "/curation" + annotation);
        hugo.locator("#texte").fill("Une enquête *utile*.\n\nÀ relire.");
        hugo.locator("#motif").fill("moins vif");
        button(hugo, "Publier").click();
        assertThat(hugo.locator("main .remark em").first()).hasText("utile");
        claire.locator("#texte").fill("Une enquête *rare*.\n\nÀ relire.");
        button(claire, "Publier").click();
        assertThat(claire.locator(".conflict [role=alert]")).containsText("Hugo a enregistré");
        assertThat(claire.locator(".conflict ins").allInnerTexts())
                .containsExactly("utile", "rare");
        assertThat(claire.locator("#texte"))
                .hasValue(Pattern.compile("\\*rare\\*.*\\*utile\\*.*relire", Pattern.DOTALL));
        claire.locator("#texte").fill("Une enquête *rare et utile*.\n\nÀ relire.");
        button(claire, "Enregistrer cette fusion").click();
        assertThat(claire.locator("main .remark em").first()).hasText("rare et utile");

        // Compare the first with the last, restore the first.
        link(claire, "Versions").first().click();
        claire.getByLabel("De la version 1", exactly()).check();
        claire.getByLabel("à la version 3", exactly()).check();
        button(claire, "Comparer les deux versions choisies").click();
        assertThat(claire.locator(".changed del")).hasText("solide");
        assertThat(claire.locator(".changed ins")).hasText("rare et utile");
        link(claire, "Rétablir cette version").first().click();
        claire.locator("#raison").fill("le mot juste");
        button(claire, "Rétablir cette version").click();
        open(reader, annotation);
        assertThat(reader.locator("main .remark em").first()).hasText("solide");
        open(reader, annotation + "/historique");
        assertThat(reader.locator(".versions b").allInnerTexts())
                .containsSubsequence("Retour à une version d’avant", "Modification", "Création");
    }

    /** Claire’s, by the address that the program prints; she goes, and comes back. */
    private Page firstAccount(boolean javaScript) {
        Page page = window(javaScript);
        open(page, "/curation/invitation/" + site.doors().members().inviteFirst());
        join(page, "Claire", "claire");
        button(page, "Sortir").click();
        open(page, "/curation");
        page.locator("#identifiant").fill("claire");
        page.locator("#mot-de-passe").fill(Member.PASSWORD);
        button(page, "Entrer").click();
        assertThat(page.locator(".lead")).containsText("Bonjour Claire");
        return page;
    }

    /** Hugo’s, by a link that Claire makes. */
    private Page invited(Page claire, boolean javaScript) {
        open(claire, "/curation/comptes");
        claire.locator("#role").selectOption("CURATOR");
        button(claire, "Faire un lien d’invitation").click();
        String link = claire.getByLabel("Lien à donner").inputValue();
        Page hugo = window(javaScript);
        open(hugo, URI.create(link).getPath());
        assertThat(hugo.locator(".lead")).containsText("Claire vous invite");
        join(hugo, "Hugo", "hugo");
        return hugo;
    }

    private static void join(Page page, String name, String login) {
        page.locator("#nom").fill(name);
        page.locator("#identifiant").fill(login);
        page.locator("#mot-de-passe").fill(Member.PASSWORD);
        button(page, "Créer le compte").click();
        assertThat(page.locator(".desk")).containsText(name);
    }

    /** A window of somebody’s own, whose complaints are heard. */
    private Page window(boolean javaScript) {
        Page page = browser.open(new Device(1200, javaScript, false));
        page.setDefaultTimeout(10_000); // What does not come does not come later.
        Browser.listen(page, complaints);
        return page;
    }

    private void open(Page page, String path) {
        page.navigate(site.address() + path);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
