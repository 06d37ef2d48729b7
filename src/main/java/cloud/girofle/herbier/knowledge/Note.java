package cloud.girofle.herbier.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page that curators write. When and by whom it was written is told by its {@link Entry}, of
 * which this is the content.
 *
 * @param title its name
 * @param genre what kind of page
 * @param text Markdown; it cites references and names figures, questions, topics
 * @param summary one sentence for lists of notes, or empty
 * @param state of a position text: a draft, or adopted
 * @param signatures who signs a position text, a line each
 * @param introduces id of the topic that it introduces, or empty
 * @param topics ids of topics
 * @param language of its words: {@code fr}
 */
public record Note(
        String title,
        Genre genre,
        String text,
        String summary,
        State state,
        List<String> signatures,
        String introduces,
        List<String> topics,
        String language) {

    /** What kind of page a note is. */
    public enum Genre {
        /** To find one's way: an introduction, a guide. */
        GUIDE("repere"),
        /** What one makes of a work one read. */
        READING("lecture"),
        /** What an association holds. */
        POSITION("position"),
        /** How to hold a workshop. */
        WORKSHOP("atelier"),
        /** On a card: a need, and where it arises. */
        SITUATION("situation"),
        /** On a card: what goes wrong with a tool. */
        SKID("derape"),
        /** On a card: how a harm is painted green. */
        GREENWASHING("ecoblanchiment");

        private final String id;

        Genre(String id) {
            this.id = id;
        }

        /** As forms, files and the database write it. */
        public String id() {
            return id;
        }

        /** Whether it is written for a card of the deck, a few lines long. */
        public boolean isCard() {
            return this == SITUATION || this == SKID || this == GREENWASHING;
        }

        private static Genre of(String id) {
            return Fields.of(values(), Genre::id, id).orElse(GUIDE);
        }
    }

    /** How far a note is. */
    public enum State {
        FINISHED(""),
        DRAFT("brouillon"),
        ADOPTED("adopte");

        private final String id;

        State(String id) {
            this.id = id;
        }

        /** As forms, files and the database write it. */
        public String id() {
            return id;
        }

        private static State of(String id) {
            return Fields.of(values(), State::id, id).orElse(FINISHED);
        }
    }

    public Note {
        signatures = List.copyOf(signatures);
        topics = List.copyOf(topics);
    }

    /** Read from the content of an entry; what is unknown there is left out. */
    public static Note of(Map<String, String> content) {
        return new Note(
                content.getOrDefault("title", ""),
                Genre.of(content.getOrDefault("genre", "")),
                content.getOrDefault("text", ""),
                content.getOrDefault("summary", ""),
                State.of(content.getOrDefault("state", "")),
                content.getOrDefault("signatures", "")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                content.getOrDefault("introduces", ""),
                Fields.words(content.getOrDefault("topics", "")),
                content.getOrDefault("language", "fr"));
    }

    /** As the content of an entry: empty fields are left out. */
    public Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("title", title);
        content.put("genre", genre.id());
        content.put("text", text);
        content.put("summary", summary);
        content.put("state", state.id());
        content.put("signatures", String.join("\n", signatures));
        content.put("introduces", introduces);
        content.put("topics", String.join(" ", topics));
        content.put("language", language);
        content.values().removeIf(String::isEmpty);
        return content;
    }
}
