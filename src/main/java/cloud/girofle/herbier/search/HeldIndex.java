package cloud.girofle.herbier.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The indexes of a folder, held but not opened: as long as this is not closed, no server can start
 * on them.
 */
public final class HeldIndex implements AutoCloseable {

    private final IndexFolder folder;

    private HeldIndex(IndexFolder folder) {
        this.folder = folder;
    }

    /**
     * Holds them.
     *
     * @throws IndexInUseException when another process does
     */
    public static HeldIndex of(Path folder) {
        try {
            return new HeldIndex(IndexFolder.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes them all: the next to open the folder makes one anew. */
    public void remove() {
        try {
            folder.removeAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
