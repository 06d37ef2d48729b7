package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a thesaurus as people would: SKOS in Turtle, a concept after the other. */
final class Turtle {

    private Turtle() {}

    /**
     * The text of a file.
     *
     * @param base what the URIs of concepts begin with
     */
    static String of(Thesaurus thesaurus, String base) {
        StringBuilder text =
                new StringBuilder(
                        """
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        @prefix theme: <%s> .
                        """
                                .formatted(base));
        thesaurus.topics().forEach(topic -> text.append('\n').append(concept(topic)));
        return text.toString();
    }

    private static String concept(Topic topic) {
        List<String> lines = new ArrayList<>();
        lines.add("theme:" + topic.id() + " a skos:Concept");
        lines.add(
                "skos:prefLabel "
                        + literal(topic.french().preferred(), "@fr")
                        + ", "
                        + literal(topic.english().preferred(), "@en"));
        topic.definitions()
                .forEach((language, definition) ->
                        lines.add("skos:definition " + literal(definition, "@" + language)));
        labels(lines, topic.french().others(), "@fr");
        labels(lines, topic.english().others(), "@en");
        labels(lines, topic.acronyms(), "");
        topics(lines, "skos:broader", topic.broader());
        topics(lines, "skos:related", topic.related());
        return String.join(" ;\n    ", lines) + " .\n";
    }

    private static void labels(List<String> lines, List<String> labels, String language) {
        if (!labels.isEmpty()) {
            lines.add(
                    labels.stream()
                            .map(label -> literal(label, language))
                            .collect(Collectors.joining(", ", "skos:altLabel ", "")));
        }
    }

    private static void topics(List<String> lines, String property, List<String> ids) {
        if (!ids.isEmpty()) {
            lines.add(
                    ids.stream()
                            .map(id -> "theme:" + id)
                            .collect(Collectors.joining(", ", property + " ", "")));
        }
    }

    private static String literal(String words, String language) {
        String escaped =
                words.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
        return '"' + escaped + '"' + language;
    }
}
