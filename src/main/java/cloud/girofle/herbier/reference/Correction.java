package cloud.girofle.herbier.reference;

import java.time.Instant;

/**
 * What a curator says of a reference, against what its sources say or beside it. It is kept apart
 * from them and wins over them, whatever they say later.
 *
 * @param field the base field it is about, or one of the names below
 * @param value what it should say; of a field, empty leaves it out
 * @param author who says so
 * @param at when
 * @param reason why, or empty
 */
public record Correction(String field, String value, String author, Instant at, String reason) {

    /** The item type. */
    public static final String TYPE = "itemType";

    /** All creators, a line for each as {@link CreatorLines} writes them. */
    public static final String CREATORS = "creators";

    /** Before a keyword that is added. */
    public static final String TAG = "+tag ";

    /** Before a keyword of its sources that is left out. */
    public static final String NO_TAG = "-tag ";

    /** Before the id of a topic that it is on. */
    public static final String TOPIC = "+topic ";

    /** Before the id of a topic that its words name, but that it is not on. */
    public static final String NO_TOPIC = "-topic ";

    /** Before the key of a related reference; the value is a {@link Relatedness}. */
    public static final String RELATED = "+related ";

    /** Before an address where more is found; the value says what. */
    public static final String LINK = "+link ";

    /** To be read first; the value says why. */
    public static final String FIRST = "first";

    /** Out of sight, whatever sources hold it; the value says why. */
    public static final String WITHDRAWN = "withdrawn";
}
