package cloud.girofle.herbier.library.backup;

import cloud.girofle.herbier.library.PrivateFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a backup is made in, {@code NAME.part} beside its place. One process at a time
 * works there; what one that was killed has left is cleared away by the next.
 */
final class Workplace implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;

    private Workplace(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Makes it, and clears it.
     *
     * @throws BadBackupException BUSY, when another process works there
     */
    static Workplace beside(Path place) throws IOException {
        Path folder = place.resolveSibling(place.getFileName() + ".part");
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Workplace workplace = new Workplace(folder, channel);
        if (!isAlone(channel)) {
            channel.close();
            throw new BadBackupException(BadBackupException.Kind.BUSY, place.toString());
        }
        workplace.clear();
        return workplace;
    }

    /** A file in it. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** A file in it, empty, that nobody else may read: there or wherever it is moved. */
    Path privateFile(String name) throws IOException {
        Path file = file(name);
        PrivateFile.make(file);
        return file;
    }

    /** The folder itself. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            clear();
            Files.deleteIfExists(folder.resolve(LOCK));
            Files.deleteIfExists(folder);
        }
    }

    private static boolean isAlone(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // Another thread of this very process.
        }
    }

    private void clear() throws IOException {
        List<Path> left;
        try (Stream<Path> entries = Files.list(folder)) {
            left = entries.filter(entry -> !entry.endsWith(LOCK)).toList();
        }
        for (Path each : left) {
            Files.delete(each);
        }
    }
}
