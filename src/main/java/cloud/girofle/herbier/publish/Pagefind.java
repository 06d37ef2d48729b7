package cloud.girofle.herbier.publish;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program of <a href="https://pagefind.app">Pagefind</a>, as its npm package installs it: makes
 * an index of pages that a browser searches without any server.
 *
 * @param program to be run
 */
public record Pagefind(Path program) {

    private static final int MINUTES = 30;

    /**
     * Where it is installed: in {@code node_modules} of the working folder, or on the path.
     *
     * @param environment of the process
     */
    public static Optional<Pagefind> find(Map<String, String> environment) {
        Stream<Path> path =
                Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isBlank())
                        .map(Path::of);
        return Stream.concat(Stream.of(Path.of("node_modules", ".bin")), path)
                .map(folder -> folder.resolve("pagefind").toAbsolutePath())
                .filter(Files::isExecutable)
                .map(Pagefind::new)
                .findFirst();
    }

    /**
     * Indexes a folder of pages.
     *
     * @param out the folder that the index is written to
     */
    void index(Path pages, Path out) throws IOException {
        Path said = Files.createTempFile("herbier-", ".pagefind");
        try {
            Process process =
                    new ProcessBuilder(
                                    List.of(
                                            program.toString(),
                                            "--site",
                                            pages.toString(),
                                            "--output-path",
                                            out.toString(),
                                            "--keep-index-url"))
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("Pagefind took too long");
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        "Pagefind failed: " + Files.readString(said, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
