package cloud.girofle.herbier.search;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.reference.Change;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;

/** A program that dies while it writes the index, as {@code kill -9} would have it. */
final class KilledWriter {

    /** Changes that it had committed. */
    static final int COMMITTED = 4;

    /** Its exit code. */
    static final int KILLED = 137;

    private KilledWriter() {}

    /**
     * Commits some changes to the index of the folder named, then dies half way through the rest.
     */
    public static void main(String[] arguments) {
        List<Change> changes = Samples.changes(Samples.references());
        @SuppressWarnings("resource") // It is never closed: that is the point.
        Catalogue catalogue = Catalogue.open(Path.of(arguments[0]));
        catalogue.apply(changes.subList(0, COMMITTED));
        catalogue.apply(dying(changes.subList(COMMITTED, changes.size())));
    }

    private static List<Change> dying(List<Change> changes) {
        return new AbstractList<>() {
            @Override
            public Change get(int index) {
                if (index == 3) {
                    Runtime.getRuntime().halt(KILLED);
                }
                return changes.get(index);
            }

            @Override
            public int size() {
                return changes.size();
            }
        };
    }
}
