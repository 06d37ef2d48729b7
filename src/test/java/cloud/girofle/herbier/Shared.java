package cloud.girofle.herbier;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sample files kept outside the project, for checking only. Where they are missing, the test skips
 * and says so.
 */
public final class Shared {

    private static final Path FOLDER = Path.of("..", "shared", "data");

    private Shared() {}

    /** The sample of that path; skips the calling test when it is not there. */
    public static Path sample(String path) {
        Path sample = FOLDER.resolve(path);
        assumeTrue(Files.exists(sample), () -> "skipped: no sample " + sample);
        return sample;
    }
}
