package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as an admin types them; what ends with its process, in one of its own. */
class CommandLineTest {

    @TempDir Path folder;
    private Path data = Path.of("");
    private Path imports = Path.of("");
    private Path export = Path.of("");

    @BeforeEach
    void twoReferences() throws IOException {
        data = folder.resolve("data");
        imports = folder.resolve("import");
        export = Files.createDirectories(imports.resolve("girofle")).resolve("girofle.json");
        Files.writeString(
                export,
                """
                [{"id": "a", "type": "book", "title": "À bout de flux"},
                 {"id": "b", "type": "book", "title": "La convivialité"}]\
                """);
    }

    @Test
    void whatIsImportedIsSoundAndCanBeIndexedAnew() throws Exception {
        assertThat(run(0, "import"))
                .contains(
                        "girofle\u00a0: 2 notices lues, 2 nouvelles, 0 modifiées, 0 inchangées,"
                                + " 0 retirées, 0 refusées");
        assertThat(run(0, "index")).contains("Index reconstruit\u00a0: 2 références.");
        assertThat(run(0, "check")).contains("Tout va bien\u00a0: 2 références, index à jour.");
        Path style = Files.createDirectories(data.resolve("styles")).resolve("revue.csl");
        Files.writeString(style, "<html/>");
        assertThat(run(1, "check"))
                .contains(
                        style
                                + "\u00a0: ce n’est pas un style de citation, mais «\u202fhtml\u202f». Retirez-le.");
    }

    @Test
    void problemsInTheDataAreReportedWithTheirPlaceAndTheRestIsTakenIn() throws Exception {
        Files.writeString(
                export,
                """
                [{"id": "a", "type": "book", "title": "À bout de flux"},
                 {"id": "b", "type": "fanzine", "title": "Permacomputing"}]\
                """);
        assertThat(run(1, "import"))
                .anyMatch(line -> line.contains("2 nouvelles"))
                .anyMatch(line ->
                        line.startsWith("  girofle.json")
                                && line.contains("b")
                                && line.contains("«\u202ffanzine\u202f»"));
    }

    @Test
    void aBrokenDescriptionOfTheSourcesIsRefusedByItsLine() throws Exception {
        Files.writeString(imports.resolve("sources.yml"), "girofle:\n  nom: Cloud Girofle\n");
        assertThat(run(1, "import"))
                .anyMatch(line ->
                        line.contains("sources.yml, ligne 2")
                                && line.contains("«\u202fnom\u202f»"));
        assertThat(run(0, "check")).anyMatch(line -> line.contains("0"));
    }

    @Test
    void whatIsNotACommandIsExplained() throws Exception {
        assertThat(run(2, "importer"))
                .anyMatch(line -> line.startsWith("Commande non comprise"))
                .anyMatch(line -> line.contains("import"));
        assertThat(run(2, "import", export.toString())).anyMatch(line -> line.contains("--source"));
    }

    @Test
    void aDatabaseThatIsNotOursIsLeftAlone() throws Exception {
        Files.createDirectories(data);
        Files.writeString(
                data.resolve("library.db"), "ceci n’est pas une base de données\n".repeat(99));
        assertThat(run(3, "check")).anyMatch(line -> line.contains("library.db"));
        assertThat(data.resolve("library.db")).content().startsWith("ceci n’est pas");
    }

    @Test
    void theSiteAnswersUntilItIsStopped() throws Exception {
        Files.createDirectories(data.resolve("styles"));
        Files.writeString(data.resolve("styles/revue.csl"), "<style>");
        try (Program program = Program.start(data, imports, "serve");
                HttpClient client = HttpClient.newHttpClient()) {
            String line =
                    program.await(said -> said.startsWith("Herbier répond sur ")).orElseThrow();
            assertThat(program.await(said -> said.endsWith("références prêtes"))).isPresent();
            assertThat(program.said())
                    .anyMatch(said ->
                            said.contains("revue.csl, ligne 1\u00a0: ce n’est pas un fichier CSL"));
            URI address = URI.create(line.split(" ", -1)[3]);
            HttpResponse<String> found =
                    client.send(
                            HttpRequest.newBuilder(address.resolve("/recherche?q=convivialite"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body()).contains("La convivialité").doesNotContain("À bout de flux");
            assertThat(run(3, "index")).anyMatch(said -> said.contains("L’index est tenu"));
            program.stop();
            assertThat(program.end()).isEqualTo(143);
            assertThat(program.said()).contains("Herbier est arrêté.");
        }
    }

    @Test
    void aPortThatIsTakenIsNamedWithWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.createDirectories(data);
            Files.writeString(
                    data.resolve("herbier.properties"), "port=" + taken.getLocalPort() + "\n");
            try (Program program = Program.startAsConfigured(data, imports, "serve")) {
                assertThat(program.end()).isEqualTo(3);
                assertThat(program.said())
                        .anyMatch(line ->
                                line.contains("127.0.0.1:" + taken.getLocalPort())
                                        && line.contains("HERBIER_PORT"));
            }
        }
    }

    private List<String> run(int code, String... arguments) {
        return new Shell(data, imports).run(code, arguments);
    }
}
