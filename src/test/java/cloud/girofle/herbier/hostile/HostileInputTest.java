package cloud.girofle.herbier.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import cloud.girofle.herbier.hostile.HostileFiles.Refused;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no export is refused in words, and leaves no trace but the report that says so. */
class HostileInputTest {

    /** Only a guard against hanging: nothing here comes near it. */
    private static final Duration HANG = Duration.ofSeconds(20);

    private static final Source SOURCE = new Source("girofle", "Cloud Girofle", "", "", 1);

    @TempDir Path folder;

    static List<Refused> refused() {
        return HostileFiles.refused();
    }

    static List<Refused> monsters() {
        return HostileFiles.monsters(200_000);
    }

    @ParameterizedTest
    @MethodSource
    void refused(Refused hostile) throws IOException {
        Path file = folder.resolve(hostile.name());
        hostile.writing().to(file);
        Export export = assertTimeoutPreemptively(HANG, () -> ZoteroExport.read(file));
        assertThat(export.records()).isEmpty();
        assertThat(export.collections()).isEmpty();
        assertThat(export.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isIn(hostile.kinds());
                    assertThat(problem.kind().refusesFile()).isTrue();
                    Sound.inWords(problem);
                });
    }

    @Test
    void theLibraryKeepsOnlyTheReportOfWhatWasRefused() throws IOException {
        Path good =
                Files.writeString(
                        folder.resolve("girofle.ris"),
                        "TY  - BOOK\nTI  - À bout de flux\nER  - \n");
        Path data = Files.createDirectories(folder.resolve("data"));
        try (Library library = Library.open(data)) {
            Intake intake = new Intake(library);
            intake.take(SOURCE, List.of(good), ImportRun.Start.COMMAND, (any, records) -> {});
            List<String> before = kept(data);
            List<String> files = listing(data);
            for (Refused hostile : HostileFiles.refused()) {
                Path file = folder.resolve(hostile.name());
                hostile.writing().to(file);
                ImportRun run =
                        intake.take(
                                SOURCE,
                                List.of(file),
                                ImportRun.Start.COMMAND,
                                (any, records) -> {});
                assertThat(run.problems())
                        .as(hostile.name())
                        .extracting(Problem::file)
                        .containsExactly(hostile.name());
                assertThat(run.refused()).isEqualTo(1);
                assertThat(run.added() + run.changed() + run.withdrawn()).isZero();
                assertThat(kept(data)).as(hostile.name()).isEqualTo(before);
            }
            assertThat(listing(data)).isEqualTo(files);
            assertThat(library.runs(99)).hasSize(1 + HostileFiles.refused().size());
        }
    }

    @Test
    void nothingOutsideTheFileIsReadOrCalled() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/e";
            for (Refused hostile : HostileFiles.outsideEntities(address)) {
                Path file = folder.resolve(hostile.name());
                hostile.writing().to(file);
                Export export = assertTimeoutPreemptively(HANG, () -> ZoteroExport.read(file));
                assertThat(export.toString()).doesNotContain("root:");
                Sound.check(export);
            }
            server.setSoTimeout(1);
            Assertions.assertThatExceptionOfType(SocketTimeoutException.class)
                    .as("nobody called")
                    .isThrownBy(server::accept);
        }
    }

    @ParameterizedTest
    @MethodSource
    void monsters(Refused hostile) throws IOException {
        Path file = folder.resolve(hostile.name());
        hostile.writing().to(file);
        Export export = assertTimeoutPreemptively(HANG, () -> ZoteroExport.read(file));
        Sound.check(export);
    }

    /** All that the library holds but the reports of its runs, which a refusal adds to. */
    private static List<String> kept(Path data) {
        return Dump.of(data).stream()
                .filter(row ->
                        !row.matches(
                                "(?s)(import_run|problem|edition|sqlite_sequence: import_run).*"))
                .toList();
    }

    private static List<String> listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
