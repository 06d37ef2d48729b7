package cloud.girofle.herbier.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Program;
import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long text is being typed when the real server is killed (SIGKILL) and started again; somebody’s
 * session ends meanwhile. Whatever comes of it, the text is in the form or in the library.
 */
class KilledServerBrowserTest {

    @TempDir Path folder;

    @Test
    void nothingThatIsTypedIsLost() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("import/girofle"));
        Files.writeString(
                folder.resolve("import/girofle/livres.bib"),
                "@book{lopez-2022, title={À bout de flux}, author={Lopez, Fanny}, year={2022}}");
        try (Browser browser = Browser.start()) {
            Page here = browser.open(new Device(1200, true, false));
            Page elsewhere = browser.open(new Device(1200, true, false));
            URI first;
            try (Program program = served("0")) {
                first = URI.create(said(program, "/curation/invitation/"));
                assertThat(program.await(line -> line.contains("Une référence prête"))).isPresent();
                here.navigate(first.toString());
                here.locator("#nom").fill("Claire");
                here.locator("#identifiant").fill("claire");
                here.locator("#mot-de-passe").fill(Member.PASSWORD);
                Browser.button(here, "Créer le compte").click();
                annotate(here, first);
                elsewhere.navigate(first.resolve("/curation").toString());
                signIn(elsewhere);
                annotate(elsewhere, first);
                here.locator("#texte").fill(words("ici"));
                elsewhere.locator("#texte").fill(words("ailleurs"));
                program.kill();
            }
            Browser.button(here, "Publier").click();
            assertThat(here.locator("[role=alert]")).containsText("Le serveur ne répond pas.");
            assertThat(here.locator("#texte")).hasValue(words("ici"));
            here.onDialog(dialog -> dialog.accept());
            String form = here.url();

            try (Program program = served(String.valueOf(first.getPort()))) {
                assertThat(program.await(line -> line.contains("Une référence prête"))).isPresent();

                // The session is still good: what the browser kept is there again, and is sent.
                here.navigate(form);
                assertThat(here.locator("[role=status]")).containsText("gardé dans ce navigateur");
                assertThat(here.locator("#texte")).hasValue(words("ici"));
                Browser.button(here, "Publier").click();
                assertThat(here.locator("h1")).hasText("Annotation de Claire");
                assertThat(here.locator(".remark .note")).hasText(words("ici"));

                // The session was ended from elsewhere: one signs in, and the text is there.
                here.navigate(first.resolve("/curation/moi").toString());
                here.locator("main summary").last().click();
                Browser.button(here, "Me déconnecter partout").click();
                Browser.button(elsewhere, "Publier").click();
                assertThat(elsewhere.locator(".lead")).containsText("rien de ce que vous avez");
                signIn(elsewhere);
                assertThat(elsewhere.locator("pre.typed").first()).hasText(words("ailleurs"));
                elsewhere.locator("main form button").click();
                assertThat(elsewhere.locator("h1")).hasText("Annotation de Claire");
                assertThat(elsewhere.locator(".remark .note")).hasText(words("ailleurs"));
            }
        }
    }

    private Program served(String port) throws IOException {
        return Program.start(
                folder.resolve("data"),
                folder.resolve("import"),
                Map.of("HERBIER_PORT", port),
                "serve");
    }

    /** The address that the program prints. */
    private static String said(Program program, String part) {
        String line = program.await(each -> each.contains(part)).orElseThrow();
        return line.substring(line.indexOf("http"));
    }

    private static void annotate(Page page, URI site) {
        page.navigate(site.resolve("/recherche").toString());
        page.locator(".hits a").first().click();
        Browser.link(page, "Annoter cette référence").click();
        Browser.button(page, "Citer une référence").waitFor(); // The script is there.
    }

    private static void signIn(Page page) {
        page.locator("#identifiant").fill("claire");
        page.locator("#mot-de-passe").fill(Member.PASSWORD);
        Browser.button(page, "Entrer").click();
    }

    /** Five hundred words. */
    private static String words(String where) {
        return IntStream.rangeClosed(1, 500)
                .mapToObj(i -> where + i)
                .collect(Collectors.joining(" "));
    }
}
