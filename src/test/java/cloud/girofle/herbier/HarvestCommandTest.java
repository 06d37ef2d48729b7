package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.zotero.harvest.OaiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository as an admin meets it: named in {@code sources.yml}, tried, imported, undone. */
class HarvestCommandTest {

    @TempDir private Path folder;

    @Test
    void aRepositoryIsTriedImportedFollowedAndUndone() throws IOException {
        try (OaiServer server =
                new OaiServer().work("1", "La convivialité").work("2", "Énergie et équité")) {
            describe("ailleurs:\n  oai: " + server.address() + "\n");
            Shell shell = new Shell(folder.resolve("data"), folder.resolve("import"));
            assertThat(shell.run(0, "import", "--dry-run"))
                    .anyMatch(line -> line.contains("La convivialité"))
                    .anyMatch(
                            line -> line.startsWith("ailleurs\u00a0: 2 notices lues, 2 nouvelles"));
            assertThat(shell.run(0, "import", "ailleurs"))
                    .anyMatch(
                            line -> line.startsWith("ailleurs\u00a0: 2 notices lues, 2 nouvelles"));
            server.delete("1");
            assertThat(shell.run(0, "import"))
                    .anyMatch(line -> line.contains("1 inchangées, 1 retirées"));
            assertThat(shell.run(0, "undo", "2"))
                    .anyMatch(line -> line.startsWith("Import nº 2 de ailleurs annulé"))
                    .anyMatch(line -> line.contains("2 références"));

            describe("ailleurs:\n  oai: " + server.address() + "\n  herbier: https://a.example\n");
            assertThat(shell.run(1, "import"))
                    .anyMatch(line -> line.contains("une source ne suit qu’une bibliothèque"));
        }
    }

    @Test
    void aNameThatLeadsHereIsOnlyAskedWhereTheSourceSaysThatItMay()
            throws IOException, InterruptedException {
        Path hosts = folder.resolve("hosts");
        Files.writeString(hosts, "127.0.0.1 partenaire.example chez-nous.example\n");
        try (OaiServer server = new OaiServer().work("1", "La convivialité")) {
            String address = server.address().toString();
            describe(
                    """
                    partenaire:
                      oai: %s
                    chez-nous:
                      oai: %s
                      private: true
                    """
                            .formatted(
                                    address.replace("127.0.0.1", "partenaire.example"),
                                    address.replace("127.0.0.1", "chez-nous.example")));
            try (Program program =
                    Program.start(
                            folder.resolve("data"),
                            folder.resolve("import"),
                            Map.of(
                                    "JAVA_TOOL_OPTIONS",
                                    "-XX:TieredStopAtLevel=1 -Djdk.net.hosts.file=" + hosts),
                            "import")) {
                assertThat(program.end()).isEqualTo(1);
                assertThat(program.said())
                        .anyMatch(line ->
                                line.contains(
                                        "partenaire.example mène à l’adresse privée 127.0.0.1"))
                        .anyMatch(line ->
                                line.startsWith("chez-nous\u00a0: 1 notices lues, 1 nouvelles"));
            }
            assertThat(server.asked()).containsOnlyOnce("verb=Identify");
        }
    }

    private void describe(String sources) throws IOException {
        Path imports = Files.createDirectories(folder.resolve("import"));
        Files.writeString(imports.resolve("sources.yml"), sources);
    }
}
