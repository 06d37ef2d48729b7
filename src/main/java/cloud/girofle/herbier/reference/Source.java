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
 */
public record Source(
        String slug, String name, String description, String url, int trust, boolean closedFiles) {

    /** A source whose files anyone may read. */
    public Source(String slug, String name, String description, String url, int trust) {
        this(slug, name, description, url, trust, false);
    }
}
