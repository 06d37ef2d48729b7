package cloud.girofle.herbier.reference;

/**
 * A library that references come from.
 *
 * @param slug short, permanent: {@code girofle}
 * @param name as shown: « Cloud Girofle »
 * @param description a sentence or two, plain text; may be empty
 * @param url its public address, or empty
 * @param trust rank: where two sources differ, the lower number is believed
 */
public record Source(String slug, String name, String description, String url, int trust) {}
