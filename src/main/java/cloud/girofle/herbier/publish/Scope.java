package cloud.girofle.herbier.publish;

/**
 * How much of the site goes into a copy.
 *
 * @param exports whether files to take away do: formats, feeds, data; and citations
 * @param files whether attached files do, those that the public may read
 * @param english whether English pages do, besides the French ones
 * @param alone whether the copy stands alone: what needs the site itself is left out, where else a
 *     link leads to it
 * @param search how the copy is searched
 */
public record Scope(boolean exports, boolean files, boolean english, boolean alone, Search search) {

    /** How a copy is searched. */
    public enum Search {
        /** By an index of its own, in the browser. */
        PAGEFIND,
        /** On the site itself. */
        LIVE,
        /** By its lists only. */
        NONE
    }

    /** All of it, searched on the site itself. */
    public static final Scope EVERYTHING = new Scope(true, true, true, false, Search.LIVE);
}
