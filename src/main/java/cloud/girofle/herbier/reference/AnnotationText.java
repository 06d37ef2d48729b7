package cloud.girofle.herbier.reference;

import java.time.Instant;
import java.util.List;

/**
 * The plain text of a curator's annotation, for those who search.
 *
 * @param id of the annotation
 * @param author who signs it
 * @param text what it quotes and says, without markup
 * @param topics ids of its topics
 * @param language the code of its language
 * @param written when it was first written
 */
public record AnnotationText(
        String id,
        String author,
        String text,
        List<String> topics,
        String language,
        Instant written) {

    public AnnotationText {
        topics = List.copyOf(topics);
    }
}
