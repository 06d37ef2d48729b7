package cloud.girofle.herbier.reference;

import java.util.List;

/**
 * The plain text of a curator's annotation, for those who search.
 *
 * @param id of the annotation
 * @param author who signs it
 * @param text what it quotes and says, without markup
 * @param topics ids of its topics
 */
public record AnnotationText(String id, String author, String text, List<String> topics) {

    public AnnotationText {
        topics = List.copyOf(topics);
    }
}
