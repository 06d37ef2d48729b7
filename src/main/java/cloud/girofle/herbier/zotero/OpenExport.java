package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.zotero.reading.AttachedFile;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An export that is open: what it says, and the files that came with it. Files can be read until it
 * is closed. Not thread-safe.
 */
public final class OpenExport implements AutoCloseable {

    private final Export export;
    private final Path folder;

    private OpenExport(Export export, Path folder) {
        this.export = export;
        this.folder = folder;
    }

    /**
     * Reads an export file, and finds the files beside it.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public static OpenExport of(Path path) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        return new OpenExport(ZoteroExport.read(path), folder == null ? path : folder);
    }

    /** What it says. */
    public Export export() {
        return export;
    }

    /** The file of one of its attachments, if it came with the export; it lies within it. */
    public Optional<Path> file(Attachment attachment) {
        if (attachment.presence() != Attachment.Presence.STORED) {
            return Optional.empty();
        }
        AttachedFile found = AttachedFile.find(folder, attachment.path());
        return found.presence() == Attachment.Presence.STORED
                ? Optional.of(folder.resolve(found.path()))
                : Optional.empty();
    }

    @Override
    public void close() {}
}
