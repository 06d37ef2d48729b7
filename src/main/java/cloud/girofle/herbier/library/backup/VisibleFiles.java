package cloud.girofle.herbier.library.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a folder that people keep there. */
public final class VisibleFiles {

    private VisibleFiles() {}

    /** By their path in it; what is hidden there, and links, are no part. */
    public static Map<String, Path> in(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                String path = folder.relativize(each).toString().replace('\\', '/');
                if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)
                        && !("/" + path).contains("/.")) {
                    files.put(path, each);
                }
            }
        }
        return files;
    }
}
