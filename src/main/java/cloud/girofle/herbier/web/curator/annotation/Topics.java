package cloud.girofle.herbier.web.curator.annotation;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.text.Fold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Topics as people type them: by any of their names, separated by commas. Immutable. */
public final class Topics {

    private final Thesaurus thesaurus;
    private final String language;
    private final Map<String, String> ids = new HashMap<>();

    /**
     * What was typed.
     *
     * @param ids of the topics that are known by those names
     * @param unknown names that no topic bears
     */
    public record Read(List<String> ids, List<String> unknown) {
        public Read {
            ids = List.copyOf(ids);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Those of a thesaurus.
     *
     * @param language that their names are shown in
     */
    public Topics(Thesaurus thesaurus, String language) {
        this.thesaurus = thesaurus;
        this.language = language;
        for (Topic topic : thesaurus.topics()) {
            topic.names().forEach(name -> ids.putIfAbsent(Fold.words(name), topic.id()));
            ids.putIfAbsent(Fold.words(topic.id()), topic.id());
        }
    }

    /** Their names, for a browser that completes what is typed. */
    public List<String> names() {
        return thesaurus.topics().stream().map(topic -> topic.label(language)).sorted().toList();
    }

    /** Topics as they are typed. */
    public String written(List<String> topics) {
        return topics.stream()
                .map(id -> thesaurus.find(id).map(topic -> topic.label(language)).orElse(id))
                .collect(Collectors.joining(", "));
    }

    /** Reads what was typed; a name may hold commas itself. */
    public Read read(String typed) {
        List<String> pieces =
                Arrays.stream(typed.split("[,;\n]", -1))
                        .map(String::strip)
                        .filter(piece -> !piece.isEmpty())
                        .toList();
        Set<String> found = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int end = pieces.size();
            Optional<String> topic = find(pieces.subList(at, end));
            while (topic.isEmpty() && end > at + 1) {
                end--;
                topic = find(pieces.subList(at, end));
            }
            if (topic.isPresent()) {
                found.add(topic.get());
            } else {
                unknown.add(pieces.get(at));
            }
            at = end;
        }
        return new Read(List.copyOf(found), unknown);
    }

    private Optional<String> find(List<String> pieces) {
        return Optional.ofNullable(ids.get(Fold.words(String.join(", ", pieces))));
    }
}
