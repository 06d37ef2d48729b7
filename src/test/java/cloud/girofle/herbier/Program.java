package cloud.girofle.herbier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The real program in a process of its own, so that it can really be killed. */
public final class Program implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;
    private final List<String> said = new ArrayList<>();

    private Program(Process process) {
        this.process = process;
        this.lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts the program on a data folder and an import folder, on any free port. Its content
     * folder is not the project’s, which would be taken in at every first start, but stands beside
     * the data.
     */
    static Program start(Path data, Path imports, String... arguments) throws IOException {
        return start(data, imports, Map.of("HERBIER_PORT", "0"), arguments);
    }

    /** Starts it on the port that its settings name. */
    static Program startAsConfigured(Path data, Path imports, String... arguments)
            throws IOException {
        return start(data, imports, Map.of(), arguments);
    }

    /** Starts it with these environment variables besides. */
    public static Program start(
            Path data, Path imports, Map<String, String> settings, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        if (!settings.containsKey("JAVA_TOOL_OPTIONS")) {
            command.add("-XX:TieredStopAtLevel=1"); // As the tests themselves: it lives seconds.
        }
        command.add("-XX:+UseSerialGC");
        command.add("-Dstdout.encoding=UTF-8");
        // Where it is killed, what SQLite unpacked stays: beside the data it goes with the test.
        command.add("-Dorg.sqlite.tmpdir=" + data.toAbsolutePath().getParent());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("cloud.girofle.herbier.Herbier");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HERBIER_DATA", data.toString());
        builder.environment().put("HERBIER_IMPORT", imports.toString());
        builder.environment().put("HERBIER_CONTENT", data.resolveSibling("content").toString());
        builder.environment().putAll(settings);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return new Program(builder.start());
    }

    /** Reads what it says until a line fits; empty when it ends before. */
    public Optional<String> await(Predicate<String> fits) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (fits.test(line)) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number that the system gave its process. */
    long pid() {
        return process.pid();
    }

    /** Whether it still runs. */
    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end and gives the exit code. */
    int end() throws InterruptedException {
        await(line -> false);
        return process.waitFor();
    }

    /** Asks it to stop (SIGTERM). */
    void stop() {
        process.toHandle().destroy();
    }

    /** Kills it without any warning (SIGKILL). */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Every line it said so far. */
    public List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
