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
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.search.SearcherManager;
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

    private static final Logger LOG = Logger.getLogger(IndexFolder.class.getName());

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

    /** A new index. */
    IndexWriting begin() throws IOException {
        int last = indexes().stream().mapToInt(IndexFolder::number).max().orElse(0);
        return IndexWriting.open(folder.resolve(Schema.VERSION + "-" + (last + 1)));
    }

    /** Where the latest index of this version is, whoever holds the folder. */
    static Optional<Path> latest(Path folder) throws IOException {
        return indexes(folder).stream()
                .filter(index -> version(index) == Schema.VERSION)
                .max(Comparator.comparingInt(IndexFolder::number));
    }

    /** The latest index of this version; a new one where there is none, or where it is damaged. */
    IndexWriting resume() throws IOException {
        Optional<Path> latest = latest(folder);
        if (latest.isEmpty()) {
            return begin();
        }
        try {
            return IndexWriting.open(latest.get());
        } catch (IOException | RuntimeException e) { // Damage makes Lucene fail in many ways.
            IndexWriting anew = begin(); // A disk that fails fails here too: nothing is removed.
            LOG.log(
                    Level.WARNING,
                    "The index in {0} is damaged, made anew: {1}",
                    told(latest.get(), e));
            remove(latest.get());
            return anew;
        }
    }

    private static Object[] told(Path index, Throwable damage) {
        return new Object[] {index, damage};
    }

    /** The latest index but the current one that can be read, to be searched meanwhile. */
    Optional<SearcherManager> older(Path current) throws IOException {
        for (Path index : others(current)) {
            // What is open stays open: the directory is only needed to find it.
            try (Directory files = FSDirectory.open(index)) {
                IndexWriting.check(files);
                return Optional.of(new SearcherManager(files, OpenIndex.FACTORY));
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "The old index in {0} cannot be read: {1}", told(index, e));
            }
        }
        return Optional.empty();
    }

    /** Removes every index but the current one. One that resists is left for the next time. */
    void keepOnly(Path current) throws IOException {
        for (Path index : others(current)) {
            try {
                remove(index);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The old index in " + index + " cannot be removed", e);
            }
        }
    }

    /** Removes every index. */
    void removeAll() throws IOException {
        for (Path index : indexes()) {
            remove(index);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        directory.close();
    }

    private List<Path> others(Path current) throws IOException {
        return indexes().stream()
                .filter(index -> !index.equals(current))
                .sorted(Comparator.comparingInt(IndexFolder::number).reversed())
                .toList();
    }

    private static void remove(Path index) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(index)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> indexes() throws IOException {
        return indexes(folder);
    }

    private static List<Path> indexes(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry) && (isOurs(entry) || holdsIndex(entry))) {
                    found.add(entry);
                }
            }
        }
        return found;
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
