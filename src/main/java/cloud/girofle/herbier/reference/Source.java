package cloud.girofle.herbier.reference;

/**
 * A library that references come from.
 *
 * @param slug short, permanent: {@code girofle}
 * @param name as shown: « Cloud Girofle »
 * @param description a sentence or two, plain text; may be empty
 * @param url its public address, or empty
 * @param trust rank: where two sources differ, the lower number is believed
 * @param closedFiles whether the public may not read the files of its attachments
 * @param harvested whether another library hands it out over the net: what it says is its own, and
 *     never goes back there as if it were ours
 */
public record Source(
        String slug,
        String name,
        String description,
        String url,
        int trust,
        boolean closedFiles,
        boolean harvested) {

    /** A source of our own. */
    public Source(
            String slug,
            String name,
            String description,
            String url,
            int trust,
            boolean closedFiles) {
        this(slug, name, description, url, trust, closedFiles, false);
    }

    /** A source of our own, whose files anyone may read. */
    public Source(String slug, String name, String description, String url, int trust) {
        this(slug, name, description, url, trust, false);
    }
}
