package cloud.girofle.herbier.library.backup;

import cloud.girofle.herbier.library.DatabaseFile;
import cloud.girofle.herbier.library.Disk;
import cloud.girofle.herbier.library.FileStore;
import cloud.girofle.herbier.library.Finding;
import cloud.girofle.herbier.library.PrivateFile;
import cloud.girofle.herbier.reference.StoredFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes one backup. Not thread-safe. */
final class Packing {

    private static final String README = "README.txt";

    private final Backup backup;
    private final Workplace work;
    private final Optional<FileStore> store;
    private final FileStore library;
    private final SortedMap<String, String> sums = new TreeMap<>();
    private final Set<String> added = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private long bytes;

    /**
     * Begins.
     *
     * @param store where files are kept beside it, each once; without one, all are in it
     */
    Packing(Backup backup, Workplace work, Optional<FileStore> store) {
        this.backup = backup;
        this.work = work;
        this.store = store;
        this.library = new FileStore(backup.data().resolve(BackupFolder.FILES));
    }

    /** Makes it in the workplace, and reads it again. */
    Backup.Made pack(Instant made, BackupProgress progress) throws IOException {
        BackupMark mark = copyDatabases(made);
        Path zip = work.privateFile("backup.zip");
        try (ZipOutputStream out =
                new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(zip)),
                        StandardCharsets.UTF_8)) {
            write(out, mark, progress);
        }
        Disk.writeThrough(zip);
        bytes += Files.size(zip);
        try (BackupFile written = BackupFile.open(zip, store)) {
            List<String> faults = written.faults(added::contains, progress);
            if (!faults.isEmpty()) {
                throw new BadBackupException(
                        BadBackupException.Kind.DAMAGED, zip.toString(), faults.getFirst());
            }
        }
        return new Backup.Made(zip, made, sums.size(), bytes, findings, leftOut);
    }

    /**
     * The library first: whoever signed anything in it is among the accounts that are copied after.
     */
    private BackupMark copyDatabases(Instant made) throws IOException {
        int library = copy(DatabaseFile.library(backup.data()), libraryCopy());
        DatabaseFile accounts = DatabaseFile.accounts(backup.data());
        if (!accounts.exists()) {
            return new BackupMark(made, backup.version(), library, 0);
        }
        int version = copy(accounts, accountsCopy());
        accountsCopy().forgetSessions();
        return new BackupMark(made, backup.version(), library, version);
    }

    private static int copy(DatabaseFile from, DatabaseFile to) throws IOException {
        int version = from.version();
        PrivateFile.make(to.path());
        from.copyTo(to.path());
        to.refuseDamaged();
        return version;
    }

    private DatabaseFile libraryCopy() {
        return DatabaseFile.library(work.folder());
    }

    private DatabaseFile accountsCopy() {
        return DatabaseFile.accounts(work.folder());
    }

    private void write(ZipOutputStream zip, BackupMark mark, BackupProgress progress)
            throws IOException {
        text(zip, BackupMark.NAME, mark.text());
        text(zip, README, readme());
        if (!backup.settings().isEmpty()) {
            text(zip, "herbier.properties", backup.settings());
        }
        inside(zip, "library.db", libraryCopy().path());
        if (accountsCopy().exists()) {
            inside(zip, "accounts.db", accountsCopy().path());
        }
        for (Map.Entry<String, Path> each : new TreeMap<>(backup.beside()).entrySet()) {
            beside(zip, each.getKey(), each.getValue());
        }
        zip.setLevel(Deflater.NO_COMPRESSION); // Most are compressed already.
        List<StoredFile> files = libraryCopy().files();
        int done = 0;
        for (StoredFile each : files) {
            attached(zip, each);
            progress.step(++done, files.size());
        }
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        add(zip, Manifest.NAME, stream(new Manifest(sums).text()));
    }

    private void beside(ZipOutputStream zip, String path, Path file) throws IOException {
        if (!Manifest.isPlace(path)) {
            leftOut.add(path);
            return;
        }
        try {
            if (path.startsWith("import/") && store.isPresent()) { // Large, and seldom others.
                keep(store.get(), path, file);
            } else {
                inside(zip, path, file);
            }
        } catch (NoSuchFileException e) {
            leftOut.add(path); // Gone since it was seen.
        }
    }

    /** One that is beside already is not even read: that is what makes the next backup quick. */
    private void attached(ZipOutputStream zip, StoredFile file) throws IOException {
        String path = "files/" + file.sha256().substring(0, 2) + "/" + file.sha256();
        Path from = library.path(file.sha256());
        if (store.isPresent() && store.get().holds(file)) {
            sums.put(path, file.sha256());
        } else if (!Files.isRegularFile(from)) {
            findings.add(new Finding(Finding.Kind.FILE_MISSING, file.sha256()));
        } else {
            if (store.isPresent()) {
                keep(store.get(), path, from);
            } else {
                inside(zip, path, from);
            }
            if (!file.sha256().equals(sums.get(path))) {
                findings.add(new Finding(Finding.Kind.FILE_DAMAGED, file.sha256()));
            }
        }
    }

    private void keep(FileStore files, String path, Path file) throws IOException {
        StoredFile known = FileStore.hash(file);
        boolean news = !files.holds(known);
        StoredFile kept = files.keep(file);
        if (news || !kept.equals(known)) {
            added.add(kept.sha256());
            bytes += kept.size();
        }
        sums.put(path, kept.sha256());
    }

    private void inside(ZipOutputStream zip, String path, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            sums.put(path, add(zip, path, in));
        }
    }

    private void text(ZipOutputStream zip, String path, String text) throws IOException {
        sums.put(path, add(zip, path, stream(text)));
    }

    private static String add(ZipOutputStream zip, String path, InputStream bytes)
            throws IOException {
        MessageDigest digest = BackupFile.sha256();
        ZipEntry entry = new ZipEntry(path);
        entry.setLastModifiedTime(FileTime.from(Instant.EPOCH));
        zip.putNextEntry(entry);
        new DigestInputStream(bytes, digest).transferTo(zip);
        zip.closeEntry();
        return BackupFile.hex(digest);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String readme() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Packing.class.getResourceAsStream("backup.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
