package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code herbier check} says what is wrong with the machine's settings, and what to do. */
class ConfigurationCheckTest {

    @TempDir Path folder;

    private Path data;
    private Shell shell;

    @BeforeEach
    void begin() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        shell = new Shell(data, Files.createDirectories(folder.resolve("import")));
    }

    @Test
    void nothingIsSaidOfWhatIsWell() throws IOException {
        try (Accounts accounts = Accounts.open(data)) {
            assertThat(accounts.isEmpty()).isTrue();
            for (String name : List.of("accounts.db", "accounts.db-wal")) {
                assertThat(
                                PosixFilePermissions.toString(
                                        Files.getPosixFilePermissions(data.resolve(name))))
                        .isEqualTo("rw-------");
            }
        }
        shell.run(0, "index");
        assertThat(shell.run(0, "check")).hasSize(1).first().asString().startsWith("Tout va bien");
    }

    @Test
    void aPublicSiteWithoutTlsAndWhatOthersMayReadAreProblems() throws IOException {
        try (Accounts accounts = Accounts.open(data)) {
            assertThat(accounts.isEmpty()).isTrue();
        }
        Files.setPosixFilePermissions(
                data.resolve("accounts.db"), PosixFilePermissions.fromString("rw-r--r--"));
        Path settings = data.resolve("herbier.properties");
        Files.writeString(settings, "metrics-token = 0123456789abcdef\n");
        Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(folder.resolve("content"), "no folder");
        shell.run(0, "index");
        List<String> said =
                shell.with(Map.of("HERBIER_URL", "http://herbier.example")).run(1, "check");
        assertThat(said)
                .anyMatch(line -> line.contains("http://herbier.example") && line.contains("https"))
                .anyMatch(line -> line.contains("chmod 600 " + data.resolve("accounts.db")))
                .anyMatch(line -> line.contains("chmod 640 " + settings))
                .anyMatch(line -> line.startsWith(folder.resolve("content") + " "))
                .noneMatch(line -> line.contains("0123456789abcdef"));
        assertThat(shell.with(Map.of("HERBIER_HOST", "0.0.0.0")).run(1, "check"))
                .anyMatch(line -> line.contains("HERBIER_URL") && line.contains("0.0.0.0"));
    }
}
