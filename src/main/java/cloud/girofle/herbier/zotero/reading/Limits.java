package cloud.girofle.herbier.zotero.reading;

/** How much is read of a file, so that none can exhaust the memory or the stack. */
public final class Limits {

    /** How much of a file decides its format, in characters. */
    public static final int HEAD = 16_384;

    /** The largest file read, in bytes. */
    public static final long MOST_BYTES = 256L << 20;

    /** The most entries read from one file. */
    public static final int MOST_ENTRIES = 200_000;

    /** The most values of one entry of tagged lines; a file that runs on has no others. */
    public static final int MOST_VALUES = 10_000;

    /** The deepest nesting read, in elements or braces. */
    public static final int MOST_DEPTH = 200;

    private Limits() {}
}
