package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.zotero.sync.Faults;
import cloud.girofle.herbier.zotero.sync.ZoteroServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Live libraries as an admin meets them: the real program, a server on the loopback. */
class LiveCommandTest {

    private static final String KEY = "Secret5ecretSecret5ecret";

    @TempDir private Path folder;

    private final ZoteroServer server = new ZoteroServer();

    @BeforeEach
    void aGroupAndAFile() throws IOException {
        server.group().book("BOOK0001", "La convivialité");
        server.group().book("BOOK0002", "Énergie et équité");
        Path other = Files.createDirectories(folder.resolve("import/autre"));
        Files.writeString(
                other.resolve("autre.json"),
                """
                [{"id": "a", "type": "book", "title": "À bout de flux"}]\
                """);
        Files.writeString(
                folder.resolve("import/sources.yml"),
                """
                girofle:
                  zotero: groups/7
                  trust: 1
                """);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSourceIsImportedByItsName() throws Exception {
        assertThat(run(0, "import", "girofle"))
                .contains(
                        "girofle\u00a0: 2 notices lues, 2 nouvelles, 0 modifiées, 0 inchangées,"
                                + " 0 retirées, 0 refusées")
                .noneMatch(line -> line.startsWith("autre"));
        assertThat(run(2, "import", "girafe"))
                .anyMatch(line ->
                        line.contains("«\u202fgirafe\u202f»") && line.contains("girofle, autre"));
    }

    @Test
    void whereTheServerIsDownTheOtherSourcesAreImported() throws Exception {
        server.close();
        assertThat(run(1, "import"))
                .anyMatch(line -> line.contains("127.0.0.1 est injoignable"))
                .anyMatch(line -> line.startsWith("autre\u00a0: 1 notices lues, 1 nouvelles"));
    }

    @Test
    void theKeyIsSentAndNeverSaidNorLogged() throws Exception {
        server.close(KEY);
        Map<String, String> key = Map.of("HERBIER_ZOTERO_KEY_GIROFLE", KEY, "HERBIER_LOG", "debug");
        try (Overheard log = new Overheard()) {
            LoggerFactory.getLogger(Herbier.class).debug("heard");
            assertThat(run(0, key, "import", "girofle")).noneMatch(line -> line.contains("5ecret"));
            server.plan("settings", Faults.status(403));
            assertThat(run(1, key, "import", "girofle"))
                    .anyMatch(line -> line.contains("HERBIER_ZOTERO_KEY_GIROFLE"))
                    .noneMatch(line -> line.contains("5ecret"));
            assertThat(log.said()).contains("heard").doesNotContain("5ecret");
        }
    }

    @Test
    void theServerSyncsByItselfAndOutlivesAFailure() throws Exception {
        server.plan("settings", Faults.status(404));
        try (Program program = start(Map.of("HERBIER_PORT", "0"), "serve")) {
            assertThat(program.await(line -> line.contains("Il n’y a pas de bibliothèque Zotero")))
                    .isPresent();
            assertThat(program.await(line -> line.startsWith("Prochaine synchronisation")))
                    .isPresent();
            program.stop();
            assertThat(program.end()).isEqualTo(143);
        }
        try (Program program = start(Map.of("HERBIER_PORT", "0"), "serve")) {
            assertThat(
                            program.await(line ->
                                    line.contains("girofle\u00a0: 2 notices lues, 2 nouvelles")))
                    .isPresent();
            program.stop();
        }
        server.asked();
        Map<String, String> off = Map.of("HERBIER_PORT", "0", "HERBIER_SYNC", "0");
        try (Program program = start(off, "serve")) {
            assertThat(program.await(line -> line.contains("références prêtes"))).isPresent();
            program.stop();
            program.end();
            assertThat(program.said()).noneMatch(line -> line.startsWith("Prochaine"));
        }
        assertThat(server.asked()).isEmpty();
    }

    private List<String> run(int code, String... arguments) {
        return run(code, Map.of(), arguments);
    }

    private List<String> run(int code, Map<String, String> settings, String... arguments) {
        return new Shell(folder.resolve("data"), folder.resolve("import"))
                .with(withServer(settings))
                .run(code, arguments);
    }

    private Program start(Map<String, String> settings, String... arguments) throws IOException {
        return Program.start(
                folder.resolve("data"), folder.resolve("import"), withServer(settings), arguments);
    }

    private Map<String, String> withServer(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("HERBIER_ZOTERO_URL", server.address().toString());
        return all;
    }
}
