package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.web.Browser.Device;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports as a volunteer does them in the browser, with or without JavaScript. */
class ImportBrowserTest {

    private static final String EXPORT =
            """
            [{"id": "a", "type": "book", "title": "À bout de flux", "DOI": "10.1234/flux"},
             {"id": "b", "type": "fanzine", "title": "Permacomputing"},
             {"id": "c", "type": "book"}]\
            """;

    private static Browser browser;

    private final SampleSite site = SampleSite.atHome();
    private final Member admin = site.signIn(Role.ADMIN);
    private final List<String> complaints = new ArrayList<>();

    @TempDir Path folder;

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

    @BeforeEach
    void nothingIsThere() {
        assertThat(site.library().count()).isZero();
    }

    @AfterEach
    void close() {
        site.close();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1200, true", "360, false"})
    void filesAreSentRehearsedImportedAndUndone(int width, boolean javaScript) {
        Page page = open(width, javaScript);
        assertThat(page.getByText("Un dossier entier, plutôt").isVisible()).isEqualTo(javaScript);
        page.locator("#fichiers").setInputFiles(export("girofle.json", EXPORT));
        page.getByLabel("Nom de la source").fill("Cloud Girofle");
        button(page, "Examiner").click();
        button(page, "Importer").waitFor();
        assertThat(page.locator("main").innerText())
                .contains(
                        "Rien n’est encore importé", "Type de document inconnu", "À bout de flux");
        assertThat(site.library().count()).isZero();
        button(page, "Importer").click();
        Locator undo = page.getByText("Annuler cet import…");
        undo.waitFor();
        assertThat(page.url()).endsWith("/curation/imports/1");
        assertThat(site.library().count()).isEqualTo(3);
        undo.click();
        button(page, "Annuler cet import").click();
        page.getByText("Cet import a été annulé le").waitFor();
        assertThat(site.library().count()).isZero();
        assertThat(page.context().cookies()).extracting("name").containsOnly("herbier");
    }

    /** Browsers only take folders where a script says so: without one, the field is not shown. */
    @Test
    void aFolderIsSentWhole() throws IOException {
        Path export = Files.createDirectories(folder.resolve("Export/files/12"));
        Files.writeString(export.resolve("article.pdf"), "%PDF-1.4");
        Files.writeString(folder.resolve("Export/Export.json"), EXPORT);
        Page page = open(1200, true);
        page.locator("#dossier").setInputFiles(folder.resolve("Export"));
        page.locator("#nom").fill("Cloud Girofle");
        button(page, "Examiner").click();
        button(page, "Importer").waitFor();
        assertThat(page.locator("main").innerText())
                .contains("Export/Export.json", "Export/files/12/article.pdf");
        assertThat(page.locator(".counts dd").first().innerText()).isEqualTo("3");
    }

    @Test
    void filesMayBeDroppedOnTheForm() {
        Page page = open(1200, true);
        Object files =
                page.evaluateHandle(
                        """
                        text => {
                          const files = new DataTransfer();
                          files.items.add(new File([text], 'glissé.json'));
                          return files;
                        }
                        """,
                        EXPORT);
        page.locator("#aide").dispatchEvent("dragover", Map.of("dataTransfer", files));
        assertThat(page.locator("form.over").count()).isEqualTo(1);
        page.locator("#aide").dispatchEvent("drop", Map.of("dataTransfer", files));
        assertThat(page.locator("form.over").count()).isZero();
        page.locator("#nom").fill("Cloud Girofle");
        button(page, "Examiner").click();
        button(page, "Importer").waitFor();
        assertThat(page.locator("main").innerText()).contains("glissé.json");
    }

    @Test
    void tooMuchIsSaidBeforeItIsSent() {
        Page page = open(1200, true);
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> sent.add(request.method()));
        page.locator("#fichiers")
                .setInputFiles(
                        new FilePayload(
                                "gros.rdf",
                                "application/rdf+xml",
                                new byte[(int) SampleSite.UPLOAD * 1_000_000 + 1]));
        page.locator("#nom").fill("Cloud Girofle");
        button(page, "Examiner").click();
        assertThat(page.locator("[role=alert]").innerText()).contains("dépasse 2\u00a0Mo");
        assertThat(sent).doesNotContain("POST");
    }

    @Test
    void withoutTheScriptTooMuchIsSaidAfterwards() {
        Page page = open(1200, false);
        page.locator("#fichiers")
                .setInputFiles(
                        new FilePayload(
                                "gros.rdf",
                                "application/rdf+xml",
                                new byte[(int) SampleSite.UPLOAD * 1_000_000 + 1]));
        page.locator("#nom").fill("Cloud Girofle");
        button(page, "Examiner").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Trop gros");
        assertThat(page.locator("main").innerText()).contains("dépasse 2\u00a0Mo");
        complaints.removeIf(complaint -> complaint.contains("status of 413"));
    }

    @Test
    void whatIsMissingIsSaidAndTheFormStaysFilledIn() {
        Page page = open(1200, true);
        page.locator("#nom").fill("Cloud Girofle");
        complaints.clear();
        button(page, "Examiner").click();
        assertThat(page.locator("[role=alert]").innerText()).contains("Aucun fichier");
        assertThat(page.locator("#nom").inputValue()).isEqualTo("Cloud Girofle");
        assertThat(button(page, "Examiner").isEnabled()).isTrue();
        complaints.removeIf(complaint -> complaint.contains("status of 400"));
    }

    @Test
    void everyPageIsAccessibleAtBothWidthsInBothLights() {
        Page sender = open(1200, true);
        sender.locator("#fichiers").setInputFiles(export("girofle.json", EXPORT));
        sender.locator("#nom").fill("Cloud Girofle");
        button(sender, "Examiner").click();
        button(sender, "Importer").click();
        sender.getByText("Annuler cet import…").waitFor();
        sender.navigate(site.address() + "/curation/imports");
        sender.locator("#source").selectOption("Cloud Girofle");
        sender.locator("#fichiers")
                .setInputFiles(export("girofle.json", EXPORT.replace("Perma", "Penser le perma")));
        button(sender, "Examiner").click();
        button(sender, "Importer").waitFor();
        String home = site.address() + "/curation/imports";
        Browser.isAccessible(sender);
        for (String address : List.of(home, home + "/1", home + "/1/annuler")) {
            sender.navigate(address);
            Browser.isAccessible(sender);
        }
    }

    private Page open(int width, boolean javaScript) {
        Page page = browser.open(new Device(width, javaScript, false));
        admin.carriedBy(page.context());
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(site.address() + "/curation/imports");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static FilePayload export(String name, String content) {
        return new FilePayload(name, "application/json", content.getBytes(StandardCharsets.UTF_8));
    }
}
