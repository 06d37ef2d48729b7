package cloud.girofle.herbier.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The Nu HTML checker, which {@code .ci/run} installs from npm. Where it is missing, the test skips
 * and says so.
 */
final class NuChecker {

    private static final Path HOME = Path.of("target/npm/node_modules/vnu-jar");

    /** What browsers know of CSS for years, and this checker does not yet. */
    private static final String UNKNOWN_TO_IT =
            "CSS: (“mask”: Too many values|Unrecognized at-rule “@property”).*";

    private static final ObjectMapper JSON = new ObjectMapper();

    private NuChecker() {}

    /** As npm knows it. */
    static String version() {
        Path manifest = HOME.resolve("package.json");
        assumeTrue(Files.isRegularFile(manifest), () -> "skipped: no vnu-jar at " + HOME);
        return JSON.readTree(manifest.toFile()).path("version").asString();
    }

    /** The errors in the pages and style sheets of a folder, in one go: starting takes seconds. */
    static List<String> errors(Path folder) {
        String told =
                OtherProgram.said(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xss4m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        HOME.resolve("build/dist/vnu.jar").toString(),
                        "--exit-zero-always",
                        "--stdout",
                        "--errors-only",
                        "--format",
                        "json",
                        "--also-check-css",
                        "--filterpattern",
                        UNKNOWN_TO_IT,
                        folder.toString());
        List<String> errors = new ArrayList<>();
        for (JsonNode message : JSON.readTree(told).path("messages")) {
            errors.add(
                    message.path("url").asString().replaceFirst(".*/", "")
                            + ": "
                            + message.path("message").asString()
                            + " "
                            + message.path("extract").asString());
        }
        return errors;
    }
}
