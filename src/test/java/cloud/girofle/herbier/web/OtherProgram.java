package cloud.girofle.herbier.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program of the machine, run to its end. */
final class OtherProgram {

    private OtherProgram() {}

    /** Skips the test, visibly, where it is not installed. */
    static void mustBeThere(String name) {
        Path program = Path.of("/usr/bin", name);
        assumeTrue(Files.isExecutable(program), () -> "skipped: no " + program);
    }

    /** What it writes. */
    static String said(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
