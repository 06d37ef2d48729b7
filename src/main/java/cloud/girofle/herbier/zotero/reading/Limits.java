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

    /** The most entries read from one file. */
    public static final int MOST_ENTRIES = 200_000;

    /** The most values of one entry of tagged lines; a file that runs on has no others. */
    public static final int MOST_VALUES = 10_000;

    /** The deepest nesting read, in elements or braces. */
    public static final int MOST_DEPTH = 200;

    private Limits() {}
}
