package cloud.girofle.herbier.search;

/**
 * Why a reference is taken to be on a topic that nobody chose for it.
 *
 * @param topic its id
 * @param place where it is named
 * @param words that name it, as they are written there
 */
public record TopicSign(String topic, Place place, String words) {

    /** Where a reference names what it is on. */
    public enum Place {
        TITLE,
        KEYWORD,
        ABSTRACT
    }
}
