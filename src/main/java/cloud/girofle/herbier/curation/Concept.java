package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Topic;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A concept in the making: what its file has said of it so far. */
final class Concept {

    private final String id;
    private final int line;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Set<String>> others = new LinkedHashMap<>();
    private final Map<String, String> definitions = new TreeMap<>();
    private final Map<String, Integer> broader = new LinkedHashMap<>();
    private final Map<String, Integer> related = new LinkedHashMap<>();

    /** One that is first spoken of at that line. */
    Concept(String id, int line) {
        this.id = id;
        this.line = line;
    }

    String id() {
        return id;
    }

    int line() {
        return line;
    }

    /** Gives it a name; returns the one it has already in that language, if it differs. */
    Optional<String> name(String language, String name) {
        String before = names.putIfAbsent(language, name);
        return Optional.ofNullable(before).filter(other -> !other.equals(name));
    }

    boolean isNamed(String language) {
        return names.containsKey(language);
    }

    /** Adds another name, in no language where that is empty: an acronym. */
    void other(String language, String name) {
        others.computeIfAbsent(language, any -> new LinkedHashSet<>()).add(name);
    }

    /** Says what it is; several sentences of one language follow each other. */
    void define(String language, String definition) {
        definitions.merge(language, definition, (before, next) -> before + " " + next);
    }

    /** The ids of those just above it, each with the line that says so. */
    Map<String, Integer> broader() {
        return broader;
    }

    /** The ids of those that it says go with it, each with the line that says so. */
    Map<String, Integer> related() {
        return related;
    }

    /** What it has become; it must have a French name. */
    Topic topic() {
        Topic.Labels french = labels("fr", "fr");
        return new Topic(
                id,
                french,
                labels("en", isNamed("en") ? "en" : "fr"),
                List.copyOf(others.getOrDefault("", Set.of())),
                List.copyOf(broader.keySet()),
                List.copyOf(related.keySet()),
                definitions);
    }

    private Topic.Labels labels(String language, String named) {
        String name = names.getOrDefault(named, "");
        List<String> besides =
                others.getOrDefault(language, Set.of()).stream()
                        .filter(other -> !other.equals(name))
                        .toList();
        return new Topic.Labels(name, besides);
    }
}
