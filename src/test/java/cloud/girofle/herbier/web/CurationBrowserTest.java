package cloud.girofle.herbier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.KnownRecord;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProposalWithoutAnAccountIsReviewed(boolean javaScript) {
        Page reader = window(javaScript);
        open(reader, "/");
        reader.locator("footer >> text=Proposer une référence").click();
        reader.locator("#quoi").fill("Internet, année zéro");
        reader.locator("#pourquoi").fill("On en parle partout.");
        button(reader, "Proposer").click();
        assertThat(reader.locator("main")).containsText("c’est bien arrivé");

        Page claire = firstAccount(javaScript);
        open(claire, "/curation");
        assertThat(claire.locator("h2").first()).hasText("Une proposition attend");
        link(claire, "Référence proposée : Internet, année zéro").click();
        assertThat(claire.locator(".typed")).hasText("On en parle partout.");
        button(claire, "Refuser").click();
        assertThat(claire.locator("#raison:invalid")).hasCount(1);
        claire.locator("summary").click();
        claire.locator("[name='champ.title']").fill("Internet, année 0");
        button(claire, "Accepter avec ces changements").click();
        assertThat(claire.locator("main")).containsText("Acceptée par Claire");

        site.follow();
        open(reader, "/recherche?q=internet+ann%C3%A9e");
        assertThat(link(reader, "Internet, année 0")).hasCount(1);
    }

    @Test
    void aDuplicateIsMergedAndSeparatedAgain() {
        String other = site.cited("carnino-marquet-2018");
        site.write(writing -> {
            List<KnownRecord> known = writing.known("girofle");
            writing.suggest(
                    of(known, key), of(known, other), Suggestion.Reason.TITLE, 0.95);
            return true;
        });
        Page claire = firstAccount(true);
        open(claire, "/curation/doublons");
        claire.locator(".queue a").first().click();
        assertThat(claire.locator("thead th").allInnerTexts()).hasSize(3);
        button(claire, "C’est la même : réunir").click();
        button(claire, "Séparer").waitFor();
        assertThat(site.library().find(other)).isEmpty();
        open(claire, "/references/" + other);
        assertThat(claire.url()).endsWith(key);

        open(claire, "/curation/doublons?fait=1");
        button(claire, "Séparer").click();
        assertThat(claire.locator("h1")).hasText("La même œuvre\u202f?");
        assertThat(site.library().find(other)).isPresent();
        assertThat(site.library().check()).isEmpty();
    }

    @Test
    void aTopicGivenToASearchIsTakenBackAtOnce() {
        Page claire = firstAccount(true);
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
        button(claire, "Continuer").click();
        claire.locator("#raison").fill("rangement");
        button(claire, "Faire").click();
        assertThat(claire.locator("h1")).hasText("Lot 1");
        site.follow();
        open(claire, "/recherche?q=backblaze&theme=reparabilite");
        assertThat(bearing).hasCount(found);

        open(claire, "/curation/lots/1");
        button(claire, "Défaire ce lot").click();
        assertThat(claire.locator("main")).containsText("Tout est redevenu comme avant.");
        site.follow();
        open(claire, "/recherche?q=backblaze&theme=reparabilite");
        assertThat(bearing).hasCount(before);
    }

    private static KnownRecord of(List<KnownRecord> known, String reference) {
        return known.stream()
                .filter(record -> record.reference().equals(reference))
                .findFirst()
                .orElseThrow();
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
        assertThat(page.locator(".lead")).containsText("Bonjour " + name);
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

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
