package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a library's attachments: their bytes in {@code files/}, each once, and what was read
 * in them. Bytes are kept before the transaction that names them, so that a crash leaves a file too
 * many, never one too few.
 *
 * <p>Thread-safe. Every method throws {@link UncheckedIOException} when the disk fails.
 */
public final class KeptFiles {

    /** The largest file kept, in bytes. */
    public static final long MOST_BYTES = 512L << 20;

    private final Database database;
    private final FileStore store;
    private final InstantSource clock;

    KeptFiles(Database database, FileStore store, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /** Says which file it is, without keeping it: what an import that writes nothing asks. */
    public StoredFile hash(Path file) {
        try {
            return FileStore.hash(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps the bytes of a file, once; until a record names it, it is an orphan.
     *
     * @throws UnusableLibraryException when there is no room for them
     */
    public StoredFile keep(Path file) {
        try {
            return store.keep(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of that SHA-256, if a record ever named it. */
    public Optional<HeldFile> find(String sha256) {
        return database.read(handle -> FileRows.find(handle, sha256, store));
    }

    /** The SHA-256 of every file that a record ever named. */
    public Set<String> all() {
        return database.read(FileRows::all);
    }

    /** The files that anyone may read, by the keys of the references that hold them. */
    public Map<String, List<StoredFile>> open() {
        return database.read(FileRows::open);
    }

    /** Files that nobody has read yet, at most so many. */
    public List<HeldFile> waiting(int most) {
        return database.read(handle -> FileRows.waiting(handle, most, store));
    }

    /** Why files could not be read, for those of these that could not. */
    public Map<String, FileReading.Reason> unreadable(Set<String> sha256s) {
        return sha256s.isEmpty()
                ? Map.of()
                : database.read(handle -> FileRows.unreadable(handle, sha256s));
    }

    /**
     * Says what was read in a file that was waiting. The references that hold it are computed anew,
     * and their change is logged: search follows.
     */
    public void read(StoredFile file, FileReading reading) {
        database.write(handle -> {
            boolean news = FileRows.read(handle, file.sha256(), reading);
            if (news) {
                Set<String> holding = FileRows.references(handle, file.sha256());
                Recomputation.afterReading(handle, holding, clock.instant());
                handle.execute("UPDATE edition SET number = number + 1");
            }
            return news;
        });
    }

    /**
     * Removes the bytes that no record ever named, as a crash or an undone import leaves them, and
     * what was never wholly written.
     *
     * @param age how old they must be at least: an import under way keeps files first, and names
     *     them when it ends
     * @return how many files were removed
     */
    public int removeOrphans(Duration age) {
        // In a writer's turn, so that no import ends meanwhile.
        return database.write(handle -> {
            try {
                Instant before = Instant.now().minus(age);
                Set<String> named = FileRows.all(handle);
                store.removeUnfinished(before);
                int removed = 0;
                for (String sha256 : store.all()) {
                    if (!named.contains(sha256) && store.remove(sha256, before)) {
                        removed++;
                    }
                }
                return removed;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Looks for files that are named but not there, and, by reading them all, for damaged ones. */
    List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        for (StoredFile file : database.read(FileRows::held)) {
            try {
                if (!store.holds(file)) {
                    findings.add(new Finding(Finding.Kind.FILE_MISSING, file.sha256()));
                } else if (!FileStore.hash(store.path(file.sha256())).equals(file)) {
                    findings.add(new Finding(Finding.Kind.FILE_DAMAGED, file.sha256()));
                }
            } catch (IOException e) {
                findings.add(new Finding(Finding.Kind.FILE_DAMAGED, file.sha256() + " " + e));
            }
        }
        return findings;
    }
}
