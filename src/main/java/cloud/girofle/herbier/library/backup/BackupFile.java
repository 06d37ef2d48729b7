package cloud.girofle.herbier.library.backup;

import cloud.girofle.herbier.library.Disk;
import cloud.girofle.herbier.library.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * One backup, opened to be read: a zip that says the SHA-256 of all there is; what is not in it
 * stands in {@code files/} beside it, by its SHA-256. Nothing it holds is believed before it was
 * compared. Not thread-safe.
 */
public final class BackupFile implements AutoCloseable {

    /** Bytes of a manifest, at most: a million files. */
    private static final int MOST_SAID = 150_000_000;

    private final Path file;
    private final ZipFile zip;
    private final Optional<FileStore> store;
    private final BackupMark mark;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Optional<FileStore> store) throws IOException {
        this.file = file;
        this.zip = zip;
        this.store = store;
        this.mark = BackupMark.read(text(BackupMark.NAME), file.toString());
        this.manifest = Manifest.read(text(Manifest.NAME), file.toString());
    }

    /**
     * Opens one.
     *
     * @throws BadBackupException when it is none, or not whole
     */
    public static BackupFile open(Path file) {
        Path beside = file.toAbsolutePath().resolveSibling(BackupFolder.FILES);
        return open(
                file,
                Files.isDirectory(beside) ? Optional.of(new FileStore(beside)) : Optional.empty());
    }

    static BackupFile open(Path file, Optional<FileStore> store) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadBackupException(BadBackupException.Kind.NOT_A_BACKUP, file.toString());
        }
        boolean opened = false;
        try {
            BackupFile backup = new BackupFile(file, zip, store);
            opened = true;
            return backup;
        } catch (IOException e) {
            throw new BadBackupException(BadBackupException.Kind.NOT_A_BACKUP, file.toString());
        } finally {
            if (!opened) {
                closeQuietly(zip);
            }
        }
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** What it is of. */
    public BackupMark mark() {
        return mark;
    }

    /** What it says that it holds. */
    Manifest manifest() {
        return manifest;
    }

    /** Whether it says that it holds a file. */
    public boolean holds(String path) {
        return manifest.sums().containsKey(path);
    }

    /**
     * Reads everything, and says what is not there, not what it was, or there unsaid; nothing of a
     * sound one.
     */
    public List<String> faults(BackupProgress progress) throws IOException {
        return faults(any -> true, progress);
    }

    /**
     * The same.
     *
     * @param read which of the files beside it are read; the others need only be there
     */
    List<String> faults(Predicate<String> read, BackupProgress progress) throws IOException {
        Set<String> inside = new TreeSet<>();
        Collections.list(zip.entries()).forEach(entry -> inside.add(entry.getName()));
        List<String> faults = new ArrayList<>();
        inside.stream()
                .filter(name -> !holds(name) && !name.equals(Manifest.NAME))
                .forEach(faults::add);
        if (zip.size() != inside.size()) {
            faults.add(Manifest.NAME); // A name that stands twice.
        }
        int done = 0;
        for (Map.Entry<String, String> each : manifest.sums().entrySet()) {
            boolean unread = !inside.contains(each.getKey()) && !read.test(each.getValue());
            boolean sound =
                    unread
                            ? isBeside(each.getValue())
                            : each.getValue().equals(sha256(each.getKey()));
            if (!sound) {
                faults.add(each.getKey());
            }
            progress.step(++done, manifest.sums().size());
        }
        return faults;
    }

    /** Bytes that a file takes once it is unpacked. */
    long bytes(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        return entry == null ? Files.size(beside(path)) : Math.max(0, entry.getSize());
    }

    /**
     * Writes a file of it to a new one, and through to the disk.
     *
     * @throws BadBackupException DAMAGED, when it is not what it was
     */
    public void unpack(String path, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(stream(path), digest);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        } catch (ZipException e) {
            throw new BadBackupException(BadBackupException.Kind.DAMAGED, file.toString(), path);
        }
        Disk.writeThrough(to);
        if (!hex(digest).equals(manifest.sums().get(path))) {
            throw new BadBackupException(BadBackupException.Kind.DAMAGED, file.toString(), path);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Of what is there now; empty where it cannot be read. */
    private String sha256(String path) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(stream(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
            return hex(digest);
        } catch (IOException e) {
            return "";
        }
    }

    private InputStream stream(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        return entry == null ? Files.newInputStream(beside(path)) : zip.getInputStream(entry);
    }

    private boolean isBeside(String sha256) {
        return store.filter(files -> Files.isRegularFile(files.path(sha256))).isPresent();
    }

    private Path beside(String path) throws IOException {
        String sha256 = manifest.sums().get(path);
        if (sha256 == null || store.isEmpty()) {
            throw new IOException("not there: " + path);
        }
        return store.get().path(sha256);
    }

    private String text(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("not there: " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(MOST_SAID), StandardCharsets.UTF_8);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every JDK has it.
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new BadBackupException(
                    BadBackupException.Kind.NOT_A_BACKUP, String.valueOf(zip.getName()));
        }
    }
}
