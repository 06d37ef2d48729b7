package cloud.girofle.herbier.knowledge;

import java.util.Map;

/** The contents of things that people write, whatever their kind. */
public final class Contents {

    private Contents() {}

    /**
     * A content with what is known of its kind only, as that kind writes it; of kinds that keep any
     * field, as it is.
     */
    public static Map<String, String> known(Subject.Kind kind, Map<String, String> content) {
        return switch (kind) {
            case REFERENCE, RECORD, KEYWORD -> content;
            case ANNOTATION -> Annotation.of(content).content();
            case LIST -> ReadingList.of(content).content();
            case FIGURE -> KeyFigure.of(content).content();
            case QUESTION -> Question.of(content).content();
            case NOTE -> Note.of(content).content();
            case TOPIC -> TopicWords.of(content).content();
            case COMMENT -> Comment.of(content).content();
        };
    }
}
