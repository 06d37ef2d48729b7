package cloud.girofle.herbier.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A signed remark on a reference. When and by whom is told by its {@link Entry}, of which this is
 * the content.
 *
 * @param text Markdown
 * @param quote what it is about, in the words of the reference, or empty
 * @param place how it is found there
 * @param locator where, as that place is counted, or empty: {@code 12-14}, {@code 1:02:30}
 * @param stance how it takes the reference, if it says so
 * @param topics ids of topics
 * @param language of the text: {@code fr}
 * @param replyTo id of the annotation it answers, or empty
 */
public record Annotation(
        String text,
        String quote,
        Place place,
        String locator,
        Optional<Stance> stance,
        List<String> topics,
        String language,
        String replyTo) {

    /** How a place in a work is counted. */
    public enum Place {
        PAGE,
        CHAPTER,
        /** Of a sound or a film: hours, minutes, seconds. */
        TIME;

        /** As forms, files and the database write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Place of(String id) {
            return Fields.of(values(), Place::id, id).orElse(PAGE);
        }
    }

    public Annotation {
        topics = List.copyOf(topics);
    }

    /** Read from the content of an entry; what is unknown there is left out. */
    public static Annotation of(Map<String, String> content) {
        return new Annotation(
                content.getOrDefault("text", ""),
                content.getOrDefault("quote", ""),
                Place.of(content.getOrDefault("place", "")),
                content.getOrDefault("locator", ""),
                Stance.of(content.getOrDefault("stance", "")),
                Fields.words(content.getOrDefault("topics", "")),
                content.getOrDefault("language", "fr"),
                content.getOrDefault("replyTo", ""));
    }

    /** The same, in answer to another annotation. */
    public Annotation answering(String other) {
        return new Annotation(text, quote, place, locator, stance, topics, language, other);
    }

    /** As the content of an entry: empty fields are left out. */
    public Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("text", text);
        content.put("quote", quote);
        content.put("place", locator.isEmpty() ? "" : place.id());
        content.put("locator", locator);
        content.put("stance", stance.map(Stance::id).orElse(""));
        content.put("topics", String.join(" ", topics));
        content.put("language", language);
        content.put("replyTo", replyTo);
        content.values().removeIf(String::isEmpty);
        return content;
    }
}
