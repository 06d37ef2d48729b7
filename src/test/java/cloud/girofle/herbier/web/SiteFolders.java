package cloud.girofle.herbier.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Data folders of sites, all in one, which goes when the process of the tests ends. */
final class SiteFolders {

    private static final Path ALL = made();

    private SiteFolders() {}

    /** One that is empty. */
    static Path another() {
        try {
            return Files.createTempDirectory(ALL, "site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made() {
        try {
            Path all = Files.createTempDirectory("herbier-sites");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(all)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            List<Path> inward = walked.sorted(Comparator.reverseOrder()).toList();
            for (Path each : inward) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
