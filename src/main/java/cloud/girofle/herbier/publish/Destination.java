package cloud.girofle.herbier.publish;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where a copy of the site is kept. Several files may be put there at once. */
public sealed interface Destination extends AutoCloseable permits Folder, Bucket {

    /** What absolute links within the copy start with: {@code /}, or a path that ends so. */
    default String root() {
        return "/";
    }

    /** The manifest that an earlier copy left there. */
    Optional<String> manifest() throws IOException;

    /** Whether something stands there that no copy of ours left, and that one would overwrite. */
    boolean isOccupied() throws IOException;

    /** Whether a file still is there as it was left. */
    boolean holds(Entry entry) throws IOException;

    /** Puts a file there, and says by what mark its version is known. */
    String put(Entry entry, Body body) throws IOException;

    /** Removes files. Those that are not there are no mistake. */
    void remove(List<String> paths) throws IOException;

    @Override
    void close() throws IOException;
}
