package cloud.girofle.herbier.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An open debate: what is asked, and what weighs on either side. When and by whom it was written is
 * told by its {@link Entry}, of which this is the content.
 *
 * @param title the question itself
 * @param text why it matters here, Markdown
 * @param claims for, against, nuancing
 * @param state where the debate stands
 * @param stateDate since when, {@code 2023-10-15}, or empty
 * @param stateBy who says so, or empty
 * @param position what was concluded, and why, Markdown; empty while nothing is
 * @param change what would change our mind, Markdown, or empty
 * @param practice what is done meanwhile, Markdown, or empty
 * @param topics ids of topics
 * @param language of its words: {@code fr}
 */
public record Question(
        String title,
        String text,
        List<Claim> claims,
        State state,
        String stateDate,
        String stateBy,
        String position,
        String change,
        String practice,
        List<String> topics,
        String language) {

    /** Where a debate stands. */
    public enum State {
        OPEN("ouverte"),
        /** The evidence was weighed and does not decide. */
        INCONCLUSIVE("sans-conclusion"),
        /** Somebody took a position. */
        SETTLED("position"),
        REOPENED("rouverte");

        private final String id;

        State(String id) {
            this.id = id;
        }

        /** As forms, files and the database write it. */
        public String id() {
            return id;
        }

        private static State of(String id) {
            return Fields.of(values(), State::id, id).orElse(OPEN);
        }
    }

    public Question {
        claims = List.copyOf(claims);
        topics = List.copyOf(topics);
    }

    /** Read from the content of an entry; what is unknown there is left out. */
    public static Question of(Map<String, String> content) {
        return new Question(
                content.getOrDefault("title", ""),
                content.getOrDefault("text", ""),
                Claim.read(content.getOrDefault("claims", "")),
                State.of(content.getOrDefault("state", "")),
                content.getOrDefault("stateDate", ""),
                content.getOrDefault("stateBy", ""),
                content.getOrDefault("position", ""),
                content.getOrDefault("change", ""),
                content.getOrDefault("practice", ""),
                Fields.words(content.getOrDefault("topics", "")),
                content.getOrDefault("language", "fr"));
    }

    /** As the content of an entry: empty fields are left out. */
    public Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("title", title);
        content.put("text", text);
        content.put("claims", Claim.written(claims));
        content.put("state", state.id());
        content.put("stateDate", stateDate);
        content.put("stateBy", stateBy);
        content.put("position", position);
        content.put("change", change);
        content.put("practice", practice);
        content.put("topics", String.join(" ", topics));
        content.put("language", language);
        content.values().removeIf(String::isEmpty);
        return content;
    }
}
