package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.reference.ImportRun;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Imports in the browser, over HTTP: without JavaScript, whatever is sent. */
class ImportPagesTest {

    private static final String TWO =
            """
            [{"id": "a", "type": "book", "title": "À bout de flux"},
             {"id": "b", "type": "fanzine", "title": "Permacomputing"}]\
            """;

    private final SampleSite site = SampleSite.atHome();
    private final Member admin = site.signIn(Role.ADMIN);

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatIsSentIsRehearsedThenImportedThenUndone() throws IOException {
        assertThat(text("/curation/imports")).contains("Aucun import encore");

        String upload = send("Cloud Girofle", new Multipart().file("girofle.json", TWO));
        Document rehearsed = settled(upload);
        assertThat(rehearsed.text())
                .contains("Que ferait cet import", "Cloud Girofle — girofle.json", "Nouvelles 2")
                .contains("Type de document inconnu", "girofle.json", "«\u202ffanzine\u202f»")
                .contains("À bout de flux", "Permacomputing");
        assertThat(site.library().count()).as("nothing is written yet").isZero();
        assertThat(site.library().runs(1)).isEmpty();
        assertThat(text("/curation/imports")).contains("En attente", "à importer ou à abandonner");

        post(upload, "faire=importer");
        Document done = settled(upload);
        assertThat(done.select("h1").text()).isEqualTo("Import nº 1");
        assertThat(done.text()).contains("par un envoi par le navigateur", "«\u202ffanzine\u202f»");
        ImportRun run = site.library().run(1).orElseThrow();
        assertThat(run.start()).isEqualTo(ImportRun.Start.UPLOAD);
        assertThat(run.added()).isEqualTo(2);
        assertThat(site.library().sources())
                .extracting(source -> source.slug() + " " + source.name())
                .containsExactly("cloud-girofle Cloud Girofle");
        assertThat(kept()).as("files on disk once they are imported").isEmpty();
        assertThat(text("/curation/imports")).doesNotContain("En attente");

        Document question = admin.page("/curation/imports/1/annuler");
        assertThat(question.text()).contains("Annuler l’import nº 1", "2 notices ajoutées");
        post("/curation/imports/1/annuler", "");
        assertThat(settled("/curation/imports/1/annuler").text())
                .contains("Cet import a été annulé le");
        assertThat(site.library().count()).isZero();
        assertThat(text("/curation/imports")).contains("annulé");
    }

    @Test
    void whatWasJoinedIsShownWithWhatDiffersAndCanBeSeparated() {
        String work =
                """
                [{"id": "%s", "type": "book", "title": "À bout de flux", "DOI": "10.1234/flux",
                  "publisher": "%s"}]\
                """;
        take(send("Girofle", new Multipart().file("g.json", work.formatted("a", "Divergences"))));
        String upload =
                send("Deuxfleurs", new Multipart().file("d.json", work.formatted("b", "D.")));
        Document rehearsed = settled(upload);
        assertThat(rehearsed.text())
                .contains("dont rejointes 1", "Rejoint une référence")
                .contains("Désaccords entre sources", "Maison d’édition : une œuvre")
                .contains("Divergences", "deuxfleurs : D.");
        assertThat(rehearsed.select("button[name=separer]")).isEmpty();
        take(upload);
        assertThat(site.library().count()).isEqualTo(1);
        Document done = admin.page("/curation/imports/2");
        String merging = done.select("button[name=separer]").val();
        String key = done.select("[name=reference]").val();
        String word = "separer=" + merging + "&reference=" + key;
        assertThat(post("/curation/imports/1", word).statusCode()).isEqualTo(400);
        assertThat(post("/curation/imports/2", word).statusCode()).isEqualTo(303);
        assertThat(site.library().count()).isEqualTo(2);
        assertThat(post("/curation/imports/2", word).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsAbandonedLeavesNothing() throws IOException {
        String upload = send("Girofle", new Multipart().file("girofle.json", TWO));
        settled(upload);
        assertThat(kept()).isNotEmpty();
        HttpResponse<String> answer = post(upload, "faire=abandonner");
        assertThat(location(answer)).isEqualTo("/curation/imports");
        assertThat(kept()).isEmpty();
        assertThat(site.library().sources()).isEmpty();
        HttpResponse<String> gone = admin.get(upload);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(gone.body()).text()).contains("Cet envoi n’est plus là");
        assertThat(post(upload, "faire=importer").statusCode()).isEqualTo(404);
    }

    @Test
    void theSameFileAgainChangesNothingAndALaterOneReplacesIt() {
        take(send("Girofle", new Multipart().file("girofle.json", TWO)));
        Document same =
                settled(send(new Multipart().field("source", "girofle").file("girofle.json", TWO)));
        assertThat(same.text())
                .contains("Inchangées 2", "Chaque notice disait déjà la même chose")
                .contains("La bibliothèque dit déjà tout ce que dit cet envoi");
        assertThat(same.select("button[value=importer]")).isEmpty();
        take(
                send(
                        new Multipart()
                                .field("source", "girofle")
                                .file(
                                        "girofle.json",
                                        """
                                        [{"id": "a", "type": "book", "title": "À bout de flux"}]\
                                        """)));
        assertThat(site.library().count()).isEqualTo(1);
    }

    @Test
    void aFolderIsReadAsZoteroMakesIt() {
        Document rehearsed =
                settled(
                        send(
                                "Girofle",
                                new Multipart()
                                        .file("Export/Export.json", TWO)
                                        .file("Export/files/1/lisez.pdf", "%PDF-1.4")
                                        .file("Export/.DS_Store", "x")));
        assertThat(rehearsed.text())
                .contains("Lues 2", "Export/Export.json, Export/files/1/lisez.pdf");
        assertThat(rehearsed.text()).doesNotContain("Format non reconnu");
    }

    @Test
    void whatIsNoExportIsRefusedInWordsAndNothingIsWritten() {
        byte[] jpeg = {
            (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'
        };
        String upload = send("Girofle", new Multipart().file("photo.jpg", jpeg));
        Document rehearsed = settled(upload);
        assertThat(rehearsed.text())
                .contains("Il n’y a rien à importer dans cet envoi", "Format non reconnu")
                .contains("photo.jpg");
        assertThat(rehearsed.select("button[value=importer]")).isEmpty();
        post(upload, "faire=importer"); // Insisting is of no use.
        assertThat(settled(upload).text()).contains("rien à importer");
        assertThat(site.library().runs(1)).isEmpty();
        assertThat(site.library().sources()).isEmpty();
    }

    @Test
    void moreThanTheLimitIsRefusedInWordsAndNotKept() throws IOException {
        byte[] large = new byte[(int) SampleSite.UPLOAD * 1_000_000 + 1];
        HttpResponse<String> answer =
                admin.post(
                        "/curation/imports",
                        new Multipart().field("nom", "Girofle").file("gros.rdf", large));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).text())
                .contains("Trop gros", "dépasse 2 Mo", "réglage «\u202fupload\u202f»");
        assertThat(kept()).isEmpty();
    }

    @Test
    void severalFilesOfNearlyTheLimitAreTaken() throws IOException {
        byte[] padded = new byte[(int) SampleSite.UPLOAD * 1_000_000 - 10_000];
        Arrays.fill(padded, (byte) ' ');
        byte[] json = TWO.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(json, 0, padded, 0, json.length);
        take(send("Girofle", new Multipart().file("girofle.json", padded)));
        assertThat(site.library().count()).isEqualTo(2);
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatIsMissingIsAskedForOnThePageItself() {
        assertThat(refused(new Multipart().field("nom", "Girofle")))
                .contains("Aucun fichier n’a été choisi");
        assertThat(refused(new Multipart().field("nom", "Girofle").file("", "")))
                .contains("Aucun fichier n’a été choisi");
        assertThat(refused(new Multipart().file("girofle.json", TWO)))
                .contains("De quelle source viennent ces fichiers");
        assertThat(refused(new Multipart().field("source", "inconnue").file("a.json", TWO)))
                .contains("De quelle source viennent ces fichiers");
        assertThat(refused(new Multipart().field("nom", "???").file("a.json", TWO)))
                .contains("De quelle source viennent ces fichiers");
    }

    @Test
    void aNameNeverLeadsOutOfTheFolder() throws IOException {
        for (String name :
                List.of("../../fuite.json", "a/../../../fuite.json", "..\\fuite.json", "..", "/")) {
            assertThat(refused(new Multipart().field("nom", "Girofle").file(name, TWO)))
                    .as(name)
                    .contains("ne peut pas être gardé");
        }
        assertThat(
                        refused(
                                new Multipart()
                                        .field("nom", "Girofle")
                                        .file("a.json", TWO)
                                        .file("a.json", TWO)))
                .contains("Deux fichiers portent le même nom");
        assertThat(kept()).isEmpty();
        send("Girofle", new Multipart().file("/etc/fuite.json", TWO));
        assertThat(Path.of("/etc/fuite.json")).doesNotExist();
    }

    @Test
    void whatOthersWroteIsOnlyText() {
        String attack = "<script>alert(1)</script>";
        String upload =
                send(
                        "Girofle <img src=x onerror=alert(1)>",
                        new Multipart()
                                .file(
                                        "<img src=x onerror=alert(1)>.json",
                                        """
                                        [{"id": "a", "type": "%s", "title": "%s nuage",
                                          "publisher": "%s"}]\
                                        """
                                                .formatted(attack, attack, attack)));
        for (String path : List.of("/curation/imports", upload, "/curation/imports/1")) {
            if (path.endsWith("/1")) {
                take(upload);
            } else {
                settled(upload);
            }
            Document page = admin.page(path);
            assertThat(page.text()).as(path).contains("onerror=alert(1)");
            assertThat(page.select("main script, main img, [onerror]")).as(path).isEmpty();
            assertThat(page.select("script").eachAttr("src"))
                    .allMatch(src -> src.startsWith("/static/curation-"));
        }
    }

    @Test
    void severalAtOnceAreEachTakenInTurn() throws Exception {
        List<String> uploads = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> sendings = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String name = "Source " + i;
                sendings.add(() -> send(name, new Multipart().file("girofle.json", TWO)));
            }
            for (Future<String> sending : people.invokeAll(sendings)) {
                uploads.add(sending.get());
            }
        }
        for (String upload : uploads) {
            settled(upload);
            post(upload, "faire=importer");
            post(upload, "faire=importer"); // A second click.
        }
        uploads.forEach(this::settled);
        assertThat(site.library().runs(100))
                .extracting(ImportRun::source)
                .containsExactlyInAnyOrder(
                        "source-0", "source-1", "source-2", "source-3", "source-4", "source-5");
        assertThat(kept()).isEmpty();
    }

    @Test
    void onlySoManyMayWait() {
        for (int i = 0; i < 10; i++) {
            send("Girofle", new Multipart().file("girofle.json", TWO));
        }
        assertThat(refused(new Multipart().field("nom", "Girofle").file("a.json", TWO)))
                .contains("10 envois attendent déjà votre décision");
    }

    @Test
    void whatIsNoFormIsNotRead() {
        assertThat(
                        site.post(
                                        "/curation/imports",
                                        "x".getBytes(StandardCharsets.UTF_8),
                                        "Cookie",
                                        admin.cookie(),
                                        "Content-Type",
                                        "text/plain",
                                        "Sec-Fetch-Site",
                                        "same-origin")
                                .statusCode())
                .isEqualTo(400);
        assertThat(post("/curation/imports/1", "faire=importer").statusCode()).isEqualTo(404);
        for (String path :
                List.of(
                        "/curation/imports/1",
                        "/curation/imports/x",
                        "/curation/imports/0/annuler",
                        "/curation/imports/envois/x",
                        "/en/curation/imports/99999999999999999999")) {
            assertThat(admin.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aServerThatStartsAgainSaysWhatItForgot() throws IOException {
        String upload = send("Girofle", new Multipart().file("girofle.json", TWO));
        settled(upload);
        try (SampleSite again = site.startedAgain()) {
            HttpResponse<String> answer = admin.at(again).get(upload);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).text())
                    .contains("quand le serveur a redémarré", "Envoyez ces fichiers de nouveau");
            assertThat(kept()).isEmpty();
        }
    }

    @Test
    void everythingIsSaidInEnglishToo() {
        String upload =
                location(
                        admin.post(
                                "/en/curation/imports",
                                new Multipart().field("nom", "Girofle").file("girofle.json", TWO)));
        assertThat(upload).startsWith("/en/curation/imports/envois/");
        assertThat(settled(upload).text())
                .contains("What would this import do?", "Unknown item type", "New 2");
        assertThat(text("/en/curation/imports")).contains("to be imported or abandoned");
    }

    private String send(String name, Multipart files) {
        return send(files.field("nom", name));
    }

    private String send(Multipart form) {
        HttpResponse<String> answer = admin.post("/curation/imports", form);
        assertThat(answer.statusCode())
                .as(() -> Jsoup.parse(answer.body()).select("main").text())
                .isEqualTo(303);
        return location(answer);
    }

    private String refused(Multipart form) {
        HttpResponse<String> answer = admin.post("/curation/imports", form);
        assertThat(answer.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("form.send")).as("the form again").hasSize(1);
        return page.select("[role=alert]").text();
    }

    private void take(String upload) {
        settled(upload);
        post(upload, "faire=importer");
        assertThat(settled(upload).select("h1").text()).startsWith("Import nº");
    }

    /** Asks for a page, as one without JavaScript asks for itself, until nothing goes on there. */
    private Document settled(String path) {
        String at = path;
        for (int asked = 0; asked < 2_000; asked++) {
            HttpResponse<String> answer = admin.get(at);
            Optional<String> next = answer.headers().firstValue("Location");
            Document page = Jsoup.parse(answer.body());
            if (next.isPresent()) {
                at = next.get();
            } else if (page.select("[data-live]").isEmpty()) {
                return page;
            } else {
                assertThat(page.select("noscript").html()).contains("http-equiv=\"refresh\"");
            }
        }
        throw new AssertionError(at + " never settled");
    }

    private String text(String path) {
        return admin.page(path).text();
    }

    private HttpResponse<String> post(String path, String fields) {
        return admin.postAsIs(path, "jeton=" + admin.token() + "&" + fields);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Every file that waits on the disk. */
    private List<Path> kept() throws IOException {
        Path incoming = site.data().resolve("incoming");
        if (!Files.exists(incoming)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(incoming)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
