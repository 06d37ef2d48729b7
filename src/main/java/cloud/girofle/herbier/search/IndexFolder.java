package cloud.girofle.herbier.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * The folder that holds the indexes, one folder each, named after the version and a running number:
 * {@code 3-1}. As a rule there is one; there are two while the newer is filled. Whoever opens the
 * folder locks it: the system lets the lock go when the process ends, however it ends.
 */
final class IndexFolder implements Closeable {

    private static final Pattern NAME = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    private final Path folder;
    private final Directory directory;
    private final Lock lock;

    private IndexFolder(Path folder, Directory directory, Lock lock) {
        this.folder = folder;
        this.directory = directory;
        this.lock = lock;
    }

    /** Opens the folder, makes it if needed, and locks it. */
    static IndexFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Directory directory = FSDirectory.open(folder);
        try {
            return new IndexFolder(folder, directory, directory.obtainLock("herbier.lock"));
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IndexInUseException(
                    "Another program writes the index of " + folder.toAbsolutePath(), e);
        }
    }

    /** The folder of the latest index of a version. */
    Optional<Path> latest(int version) throws IOException {
        return all().stream()
                .filter(path -> version(path) == version)
                .max(Comparator.comparingInt(IndexFolder::number));
    }

    /** The folder of an index yet to be made. */
    Path next(int version) throws IOException {
        int last = all().stream().mapToInt(IndexFolder::number).max().orElse(0);
        return folder.resolve(version + "-" + (last + 1));
    }

    /** Every index but one, the latest first. */
    List<Path> allBut(Path one) throws IOException {
        return all().stream()
                .filter(path -> !path.equals(one))
                .sorted(Comparator.comparingInt(IndexFolder::number).reversed())
                .toList();
    }

    /** Removes an index. */
    void remove(Path index) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(index)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        directory.close();
    }

    private List<Path> all() throws IOException {
        List<Path> indexes = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry) && (isOurs(entry) || holdsIndex(entry))) {
                    indexes.add(entry);
                }
            }
        }
        return indexes;
    }

    private static boolean isOurs(Path entry) {
        return NAME.matcher(entry.getFileName().toString()).matches();
    }

    /** Whether Lucene committed something here; what it did not write is never removed. */
    private static boolean holdsIndex(Path entry) throws IOException {
        try (DirectoryStream<Path> commits = Files.newDirectoryStream(entry, "segments_*")) {
            return commits.iterator().hasNext();
        }
    }

    private static int version(Path index) {
        Matcher name = NAME.matcher(index.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : -1;
    }

    private static int number(Path index) {
        Matcher name = NAME.matcher(index.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(2)) : 0;
    }
}
