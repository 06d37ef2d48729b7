package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The bytes of files, each under its SHA-256: {@code ab/abcdef…}. A file appears whole or not at
 * all, and survives a power cut once {@link #keep} returns. Files are read in passing, never held
 * in memory. Thread-safe; several processes may keep files in the same folder.
 */
public final class FileStore {

    private static final int BUFFER = 1 << 16;

    private static final String UNFINISHED = ".incoming-";

    private final Path folder;

    /** Those in a folder, which is made when the first comes in. */
    public FileStore(Path folder) {
        this.folder = folder;
    }

    /** Says which file it is, and keeps nothing. */
    public static StoredFile hash(Path file) throws IOException {
        return copy(file, OutputStream.nullOutputStream());
    }

    /**
     * Keeps a file. One that is kept already is only read, to know it again: an import folder is
     * taken in at every start, and no date of a file is proof that its bytes are the same.
     *
     * @throws UnusableLibraryException when there is no room for it
     */
    public StoredFile keep(Path file) throws IOException {
        StoredFile known = hash(file);
        if (isKept(known)) {
            return known;
        }
        try {
            return keepNew(file);
        } catch (IOException e) {
            throw told(e);
        }
    }

    /** Why it failed; asked before what was begun is removed, for then there is room again. */
    private IOException told(IOException e) {
        if (Room.isShort(folder)) {
            throw new UnusableLibraryException(
                    UnusableLibraryException.Kind.DISK_FULL, folder.toString(), List.of(), e);
        }
        return e;
    }

    private StoredFile keepNew(Path file) throws IOException {
        Files.createDirectories(folder);
        Path incoming = Files.createTempFile(folder, UNFINISHED, "");
        try {
            StoredFile kept;
            try (OutputStream out = Files.newOutputStream(incoming)) {
                kept = copy(file, out);
            }
            Disk.writeThrough(incoming);
            if (!isKept(kept)) { // Not the one hashed, if it changed meanwhile.
                Files.createDirectories(shelf(kept.sha256()));
                Disk.place(incoming, path(kept.sha256()));
            }
            return kept;
        } catch (IOException e) {
            throw told(e);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    /** Where a file stands, or would. */
    public Path path(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    /** Whether the file is there under its name, whatever its bytes. */
    public boolean holds(StoredFile file) throws IOException {
        Path path = path(file.sha256());
        return Files.isRegularFile(path) && Files.size(path) == file.size();
    }

    /** The names of all files kept. */
    public List<String> all() throws IOException {
        return files().stream()
                .map(FileStore::name)
                .filter(name -> name.matches("[0-9a-f]{64}"))
                .sorted()
                .toList();
    }

    /** Removes a file, unless it came in after that moment. */
    public boolean remove(String sha256, Instant before) throws IOException {
        return removeIfOlder(path(sha256), before);
    }

    /** Removes what processes that died left unfinished before that moment. */
    public void removeUnfinished(Instant before) throws IOException {
        for (Path file : files()) {
            if (name(file).startsWith(UNFINISHED)) {
                removeIfOlder(file, before);
            }
        }
    }

    private static boolean removeIfOlder(Path file, Instant before) throws IOException {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isAfter(before)
                    && Files.deleteIfExists(file);
        } catch (NoSuchFileException e) {
            return false; // Another process was faster.
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Whether it is there; then it counts as come in just now. */
    private boolean isKept(StoredFile file) throws IOException {
        if (!holds(file)) {
            return false;
        }
        Files.setLastModifiedTime(path(file.sha256()), FileTime.from(Instant.now()));
        return true;
    }

    private static StoredFile copy(Path from, OutputStream to) throws IOException {
        MessageDigest digest = Json.sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                to.write(buffer, 0, read);
                size += read;
            }
        }
        return new StoredFile(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }
}
