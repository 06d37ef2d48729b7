package cloud.girofle.herbier.library;

/**
 * Something wrong in the library, found by {@link Library#check}.
 *
 * @param kind what is wrong
 * @param detail where, as SQLite says it or as a reference's key
 */
public record Finding(Kind kind, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** The file itself is damaged: a backup must be restored. */
        DAMAGED,
        /** A row names another that is not there. */
        DANGLING,
        /** A reference differs from what its records make. */
        STALE,
        /** What somebody wrote differs from its last version, or a version is missing. */
        UNVERSIONED,
        /** What a source said is not, to the letter, what came in. */
        ALTERED,
        /** Something is there of which no change tells: the index cannot know it. */
        UNLOGGED,
        /** A record names a file that is not in {@code files/}. */
        FILE_MISSING,
        /** The bytes of a file are not those that came in. */
        FILE_DAMAGED
    }
}
