package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Skeleton of the face. */
@SuppressWarnings("DoNotCallSuggester")
public final class Library implements AutoCloseable {

    private Library() {}

    /** Opens the library of a data folder; makes it, or migrates it, as needed. */
    public static Library open(Path dataFolder) {
        throw new UnsupportedOperationException(dataFolder.toString());
    }

    /** The reference of that key, present or withdrawn. */
    public Optional<Reference> find(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** The key that a merged reference's key now leads to. */
    public Optional<String> movedTo(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** The present references among these keys, in their order. */
    public List<Reference> references(List<String> keys) {
        throw new UnsupportedOperationException(keys.toString());
    }

    /** How many references are present. */
    public int count() {
        throw new UnsupportedOperationException();
    }

    /**
     * What each source says of a reference, the most trusted first; those it no longer holds last.
     */
    public List<HeldRecord> records(String key) {
        throw new UnsupportedOperationException(key);
    }

    /** The sources, the most trusted first. */
    public List<Source> sources() {
        throw new UnsupportedOperationException();
    }

    /** The collections of a source, parents before their children. */
    public List<Collection> collections(String source) {
        throw new UnsupportedOperationException(source);
    }

    /** The last import runs, the latest first. */
    public List<ImportRun> runs(int most) {
        throw new UnsupportedOperationException(String.valueOf(most));
    }

    /** The number of the last change; 0 in an empty library. */
    public long lastChange() {
        throw new UnsupportedOperationException();
    }

    /**
     * The last change of each reference that changed after that number, in order, at most so many.
     * From 0, the whole library.
     */
    public List<Change> changesAfter(long number, int most) {
        throw new UnsupportedOperationException(number + " " + most);
    }

    @Override
    public void close() {}
}
