package cloud.girofle.herbier.zotero.archive;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip unpacked to a temporary folder, which is gone once this is closed. Archives in the archive
 * are unpacked as files, and not opened. Not thread-safe.
 */
public final class UnpackedZip implements AutoCloseable {

    private final TemporaryFolder folder;
    private final List<Problem> problems;

    private UnpackedZip(TemporaryFolder folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = List.copyOf(problems);
    }

    /**
     * Unpacks it to a new folder in {@code work}.
     *
     * @throws IOException when the disk fails; nothing is left of the folder then
     */
    public static UnpackedZip of(Path zip, Path work) throws IOException {
        TemporaryFolder folder = TemporaryFolder.in(work);
        boolean done = false;
        try {
            UnpackedZip unpacked = new UnpackedZip(folder, unpack(zip, folder.path()));
            done = true;
            return unpacked;
        } finally {
            if (!done) {
                folder.close();
            }
        }
    }

    /** Whether it is a zip that holds a file of that name; nothing is unpacked. */
    public static boolean holds(Path zip, String name) throws IOException {
        try (BoundedChannel channel =
                        new BoundedChannel(
                                Files.newByteChannel(zip), Limits.MOST_CONTENTS_BYTES);
                ZipFile archive = open(channel)) {
            return archive.getEntry(name) != null;
        } catch (RefusedArchiveException e) {
            return false;
        }
    }

    /** Where its files are. */
    public Path folder() {
        return folder.path();
    }

    /** What was left out of the folder, or why the whole archive is refused. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether nothing of it is to be read. */
    public boolean refused() {
        return problems.stream().anyMatch(problem -> problem.kind().refusesFile());
    }

    @Override
    public void close() {
        folder.close();
    }

    private static List<Problem> unpack(Path zip, Path folder) throws IOException {
        String name = String.valueOf(zip.getFileName());
        BoundedChannel channel =
                new BoundedChannel(Files.newByteChannel(zip), Limits.MOST_CONTENTS_BYTES);
        LeftOut leftOut = new LeftOut();
        List<Problem> problems = new ArrayList<>();
        try (channel;
                ZipFile archive = open(channel)) {
            List<ZipArchiveEntry> entries = entries(archive);
            channel.lift();
            new Unpacking(archive, folder, leftOut, Files.size(zip)).all(entries);
            problems.addAll(leftOut.problems(name));
        } catch (RefusedArchiveException e) {
            problems.add(Problem.of(name, "", e.kind(), e.details()));
        }
        return problems;
    }

    private static ZipFile open(BoundedChannel channel) throws RefusedArchiveException {
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (BoundedChannel.ExceededException e) {
            throw tooMany();
        } catch (IOException e) {
            throw new RefusedArchiveException(Kind.BROKEN_ARCHIVE);
        }
    }

    private static List<ZipArchiveEntry> entries(ZipFile archive) throws RefusedArchiveException {
        List<ZipArchiveEntry> entries = Collections.list(archive.getEntriesInPhysicalOrder());
        if (entries.size() > Limits.MOST_FILES) {
            throw tooMany();
        }
        if (entries.stream().map(EntryName::of).anyMatch(EntryName::tellsDocument)) {
            throw new RefusedArchiveException(Kind.UNKNOWN_FORMAT);
        }
        // Sound archives never say the same bytes twice.
        long end = 0;
        for (ZipArchiveEntry entry : entries) {
            if (entry.getLocalHeaderOffset() < end) {
                throw new RefusedArchiveException(Kind.SUSPECT_ARCHIVE);
            }
            end = entry.getDataOffset() + entry.getCompressedSize();
        }
        return entries;
    }

    private static RefusedArchiveException tooMany() {
        return new RefusedArchiveException(Kind.TOO_MANY_FILES, String.valueOf(Limits.MOST_FILES));
    }
}
