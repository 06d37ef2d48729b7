package cloud.girofle.herbier.zotero.archive;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Writes what an archive holds to a folder. What it says of sizes is not believed: the bytes
 * written are counted. Not thread-safe.
 */
final class Unpacking {

    /** What a mode says of a file's kind, and the two kinds that are no trap. */
    private static final int KIND = 0xF000;

    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    private final ZipFile archive;
    private final Path folder;
    private final LeftOut leftOut;
    private final long allowed;
    private final long most;
    private final byte[] buffer = new byte[1 << 16];
    private long written;

    Unpacking(ZipFile archive, Path folder, LeftOut leftOut, long size) throws IOException {
        this.archive = archive;
        this.folder = folder;
        this.leftOut = leftOut;
        // A disk that is full would stop everything else that runs here.
        most =
                Math.min(
                        Limits.MOST_UNPACKED_BYTES,
                        Files.getFileStore(folder).getUsableSpace() / 2);
        allowed = Limits.UNSUSPECTED_BYTES + Limits.MOST_SWELLING * size;
    }

    void all(List<ZipArchiveEntry> entries) throws IOException, RefusedArchiveException {
        for (ZipArchiveEntry entry : entries) {
            String name = EntryName.of(entry);
            if (!EntryName.isNoise(name) && !name.endsWith("/")) {
                Optional<Kind> reason = unpack(entry, name);
                reason.ifPresent(kind -> leftOut.add(kind, name));
            }
        }
    }

    /** Writes it, or says why it is left out. */
    private Optional<Kind> unpack(ZipArchiveEntry entry, String name)
            throws IOException, RefusedArchiveException {
        Optional<Path> file = EntryName.path(name).flatMap(this::place);
        int kind = entry.getUnixMode() & KIND;
        if (file.isEmpty() || (kind != 0 && kind != REGULAR && kind != FOLDER)) {
            return Optional.of(Kind.UNSAFE_ENTRY);
        }
        boolean known =
                entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED;
        if (!known || entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of(Kind.LOCKED_ENTRY);
        }
        try {
            Files.createDirectories(file.get().getParent());
        } catch (FileAlreadyExistsException e) {
            return Optional.of(Kind.UNSAFE_ENTRY); // A file stands where its folder should.
        }
        if (Files.exists(file.get())) {
            return Optional.of(Kind.UNSAFE_ENTRY);
        }
        if (!write(entry, file.get())) {
            Files.delete(file.get());
            return Optional.of(Kind.BROKEN_ENTRY);
        }
        return Optional.empty();
    }

    private Optional<Path> place(String path) {
        try {
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // No file can bear that name here.
        }
    }

    /** Whether the entry was whole. */
    private boolean write(ZipArchiveEntry entry, Path file)
            throws IOException, RefusedArchiveException {
        CRC32 sum = new CRC32();
        long length = 0;
        try (OutputStream out = Files.newOutputStream(file);
                InputStream in = new CheckedInputStream(archive.getInputStream(entry), sum)) {
            for (int read = read(in); read > 0; read = read(in)) {
                length += read;
                count(read);
                out.write(buffer, 0, read);
            }
        }
        return length == entry.getSize() && sum.getValue() == entry.getCrc();
    }

    /** As many bytes as come; none at the end, or where the data break off: the sum will tell. */
    private int read(InputStream in) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            return 0;
        }
    }

    private void count(int bytes) throws RefusedArchiveException {
        written += bytes;
        if (written > allowed) {
            throw new RefusedArchiveException(Kind.SUSPECT_ARCHIVE);
        }
        if (written > most) {
            throw new RefusedArchiveException(
                    Kind.TOO_LARGE, String.valueOf(written >> 20), String.valueOf(most >> 20));
        }
    }
}
