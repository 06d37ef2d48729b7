package cloud.girofle.herbier.publish;

/** What the site has at an address. */
sealed interface Found {

    /** A page, whose links are to lead from file to file. */
    record Page(Spool.Place text) implements Found {}

    /** A file to be kept as it is. */
    record Plain(Spool.Place text, Kind kind) implements Found {}

    /** An attached file, fetched only where the copy lacks it. */
    record Attached(long size, String sha256, Kind kind) implements Found {}

    /** It stands elsewhere in the copy. */
    record Moved(Target to) implements Found {}

    /** Nothing that a copy could hold. */
    record Absent() implements Found {}

    /**
     * What browsers are told of a file.
     *
     * @param type its MIME type
     * @param cache how long it may be kept
     * @param disposition whether it is shown, and its name; may be empty
     */
    record Kind(String type, String cache, String disposition) {

        /** What may change; asked for again after five minutes. */
        static final String SHORT = "public, max-age=300";

        /** A page. */
        static final Kind PAGE = new Kind("text/html; charset=utf-8", SHORT, "");

        /** What the site says of what stands at an address. */
        static Kind of(String address, LiveSite.Reply reply) {
            String cache = reply.header("Cache-Control");
            String disposition = reply.header("Content-Disposition");
            // The names of lists hold the day on which they were taken, and a copy has none.
            boolean everything = Bounds.inFrench(address).startsWith("/recherche.");
            return new Kind(
                    reply.header("Content-Type"),
                    cache.contains("immutable") ? cache : SHORT,
                    everything ? disposition.replaceFirst(";.*", "") : disposition);
        }
    }
}
