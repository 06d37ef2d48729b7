package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.ImportRun;
import java.util.List;

/** What came of undoing an import. */
public sealed interface Undoing {

    /**
     * The library is back to what it was before.
     *
     * @param run as it is kept: it stays in the list, marked undone
     * @param files SHA-256 of each file that no record holds any more: the library has forgotten
     *     it, and its bytes can go
     */
    record Undone(ImportRun run, List<String> files) implements Undoing {
        public Undone {
            files = List.copyOf(files);
        }
    }

    /**
     * Nothing was undone.
     *
     * @param obstacles why; at least one
     */
    record Refused(List<Obstacle> obstacles) implements Undoing {
        public Refused {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * Why an import cannot be undone. Its sentence is the message {@code undo.KIND}, with the
     * details as arguments.
     *
     * @param kind what stands in the way
     * @param details arguments of the sentence
     */
    record Obstacle(Kind kind, List<String> details) {

        public Obstacle {
            details = List.copyOf(details);
        }

        /** The key of its sentence. */
        public String message() {
            return "undo." + kind;
        }

        /** What stands in the way. */
        public enum Kind {
            /** There is no such run: {0} its number. */
            UNKNOWN,
            /** It was undone before: {0} its number. */
            ALREADY,
            /** It was made by a version that kept no journal: {0} its number. */
            NO_JOURNAL,
            /**
             * A later run built on it, and must be undone first: {0} its number, {1} its source.
             */
            LATER_RUN,
            /** Somebody corrected a reference it touched: {0} who, {1} the reference's key. */
            CORRECTED,
            /** Somebody wrote about a reference it touched: {0} who, {1} the reference's key. */
            ANNOTATED,
            /** Somebody merged a reference it touched: {0} who, {1} the reference's key. */
            MERGED,
            /** Somebody said that two references it brought are not one: {0} who, {1} a key. */
            KEPT_APART,
            /** Other rows hang on what it brought: {0} their table. */
            HELD
        }
    }
}
