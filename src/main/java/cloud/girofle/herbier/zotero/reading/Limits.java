package cloud.girofle.herbier.zotero.reading;

/** How much is read of a file, so that none can exhaust the memory or the stack. */
public final class Limits {

    /** How much of a file decides its format, in characters. */
    public static final int HEAD = 16_384;

    /**
     * The largest file read, in bytes: 256 MB, or an eighth of the memory there is. Text takes up
     * to two bytes for one of the file, while it is decoded and again in the records; then the
     * library writes them.
     */
    public static final long MOST_BYTES =
            Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8);

    /** The largest database read, in bytes; it holds much that is not read. */
    public static final long MOST_DATABASE_BYTES = 4L << 30;

    /** The most files in an archive. */
    public static final int MOST_FILES = 50_000;

    /** The longest table of contents of an archive, in bytes; it is held in memory. */
    public static final long MOST_CONTENTS_BYTES = 16L << 20;

    /** The most that is unpacked of an archive, in bytes. */
    public static final long MOST_UNPACKED_BYTES = 8L << 30;

    /** How many times its own size an archive may unpack to, beyond what no one suspects. */
    public static final long MOST_SWELLING = 100;

    /** What an archive of any size may unpack to, in bytes. */
    public static final long UNSUSPECTED_BYTES = 64L << 20;

    /** The most entries read from one file. */
    public static final int MOST_ENTRIES = 200_000;

    /** The most values of one entry of tagged lines; a file that runs on has no others. */
    public static final int MOST_VALUES = 10_000;

    /** The deepest nesting read, in elements or braces. */
    public static final int MOST_DEPTH = 200;

    private Limits() {}
}
