package cloud.girofle.herbier.library.backup;

import cloud.girofle.herbier.library.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The folder {@code before-restore-…} in a data folder: what stood there before a restoration, laid
 * out as a data folder itself. Made when the first thing is set aside.
 */
final class SetAside {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path data;
    private final Path folder;

    SetAside(Path data) {
        this.data = data;
        this.folder = data.resolve("before-restore-" + MOMENT.format(Instant.now()));
    }

    /** Where it is; empty where nothing was set aside. */
    Optional<Path> folder() {
        return Files.exists(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** Has the same files there and here: a second name takes no room. */
    void linkFiles() throws IOException {
        Path files = data.resolve(BackupFolder.FILES);
        for (var each : VisibleFiles.in(files).entrySet()) {
            same(each.getValue(), folder.resolve(BackupFolder.FILES).resolve(each.getKey()));
        }
    }

    /** Has the same database there and here, so that no moment is without one. */
    void database(String name) throws IOException {
        for (String journal : List.of("-wal", "-shm", "-journal")) { // Of a damaged one only.
            Path file = data.resolve(name + journal);
            if (Files.exists(file)) {
                move(file, name + journal);
            }
        }
        if (Files.exists(data.resolve(name))) {
            same(data.resolve(name), folder.resolve(name));
        }
    }

    /** Moves a file there; across file systems too. */
    void move(Path file, String path) throws IOException {
        Path to = folder.resolve(path);
        Disk.makeFolderOf(to);
        Files.move(file, to);
    }

    private static void same(Path file, Path to) throws IOException {
        Disk.makeFolderOf(to);
        try {
            Files.createLink(to, file);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, to); // A file system without links.
        }
    }
}
