package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.zotero.reading.AttachedFile;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An export that is open: what it says, and the files that came with it. Files can be read until it
 * is closed. Not thread-safe.
 */
public final class OpenExport implements AutoCloseable {

    private final String inside;
    private final Export export;
    private final Path folder;
    private final Runnable closing;
    private boolean closed;

    OpenExport(String inside, Export export, Path folder, Runnable closing) {
        this.inside = inside;
        this.export = export;
        this.folder = folder;
        this.closing = closing;
    }

    /**
     * Reads what somebody hands in, known by its content whatever its name: an export file, with
     * the files beside it; a zip or a folder of one or several, with their files; Zotero's database
     * with its {@code storage} folder. A zip is unpacked to the system's folder for temporary
     * files.
     *
     * @return at least one, all to be closed; one that nothing could be taken of says why
     * @throws UncheckedIOException when the disk fails; nothing is left open then
     */
    public static List<OpenExport> all(Path path) {
        return all(path, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same, a zip being unpacked to a folder that is made in {@code work}. */
    public static List<OpenExport> all(Path path, Path work) {
        return new Opening(work).all(path);
    }

    /** Where it stands in the zip or folder that holds it beside others; empty when alone. */
    public String inside() {
        return inside;
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
    public void close() {
        if (!closed) {
            closed = true;
            closing.run();
        }
    }

    /** The same, in a folder where it stands under that name; in place of this one. */
    OpenExport under(String name) {
        String both = name.isEmpty() || inside.isEmpty() ? name + inside : name + "/" + inside;
        return new OpenExport(both, export, folder, closing);
    }
}
