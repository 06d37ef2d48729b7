package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Change;
import java.nio.file.Path;
import java.util.List;

/** Skeleton of the face. */
@SuppressWarnings("DoNotCallSuggester")
public final class Catalogue implements AutoCloseable {

    private Catalogue() {}

    /**
     * Opens the index of a folder for reading and writing; only one process at a time may. An index
     * of another version goes on answering searches until the new one is {@link #settle settled}.
     *
     * @throws IndexInUseException when another process holds it
     */
    public static Catalogue open(Path folder) {
        throw new UnsupportedOperationException(folder.toString());
    }

    /**
     * The number of the last change that is committed in the index being written; 0 for a new one.
     */
    public long lastChange() {
        throw new UnsupportedOperationException();
    }

    /** Takes in changes, in order, commits them with the number of the last, and shows them. */
    public void apply(List<Change> changes) {
        throw new UnsupportedOperationException(changes.toString());
    }

    /**
     * Says that the library holds no further change: a new index takes over from the old one, which
     * is removed.
     */
    public void settle() {
        throw new UnsupportedOperationException();
    }

    /** Searches. Never fails on account of what the reader typed. Thread-safe. */
    public Results search(Criteria criteria) {
        throw new UnsupportedOperationException(criteria.toString());
    }

    /** Every value of a facet in the whole catalogue, by label. */
    public List<Results.Value> values(Facet facet) {
        throw new UnsupportedOperationException(facet.toString());
    }

    /** How many references the searched index holds. */
    public int count() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
