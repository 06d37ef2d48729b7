package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.knowledge.TopicWords;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Markdown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a topic is: in a curator's words where one wrote any, else in those of the thesaurus.
 *
 * @param french Markdown, or empty
 * @param english the same in English
 * @param remark how the topic is to be used, or what is unsure; Markdown, or empty
 * @param confirmed whether a curator looked at it
 */
public record TopicDefinition(String french, String english, String remark, boolean confirmed) {

    /** That of a topic. */
    public static TopicDefinition of(Library library, Topic topic) {
        return of(topic, library.written().find(new Subject(Kind.TOPIC, topic.id())));
    }

    /**
     * A thesaurus whose topics are defined in curators' words where there are any, as plain text.
     */
    public static Thesaurus inThesaurus(Library library, Thesaurus thesaurus) {
        Map<String, Entry> written = new LinkedHashMap<>();
        library.written()
                .all(Kind.TOPIC)
                .forEach(entry -> written.put(entry.subject().id(), entry));
        List<Topic> topics =
                thesaurus.topics().stream()
                        .map(topic -> {
                            Optional<Entry> entry = Optional.ofNullable(written.get(topic.id()));
                            return entry.isEmpty() ? topic : defined(topic, of(topic, entry));
                        })
                        .toList();
        return new Thesaurus(topics);
    }

    /** In a language, or else in the other one. */
    public String text(String language) {
        return language(language).equals("en") ? english : french;
    }

    /** The language of that text. */
    public String language(String wanted) {
        boolean isEnglish = wanted.equals("en") ? !english.isEmpty() : french.isEmpty();
        return isEnglish ? "en" : "fr";
    }

    private static TopicDefinition of(Topic topic, Optional<Entry> entry) {
        Optional<Entry> standing = entry.filter(found -> !found.withdrawn());
        TopicWords words = TopicWords.of(standing.map(Entry::content).orElse(Map.of()));
        return new TopicDefinition(
                words.definition().isEmpty() ? topic.definition("fr") : words.definition(),
                words.definitionEnglish().isEmpty()
                        ? topic.definition("en")
                        : words.definitionEnglish(),
                words.remark(),
                standing.isPresent());
    }

    private static Topic defined(Topic topic, TopicDefinition definition) {
        Map<String, String> definitions = new LinkedHashMap<>();
        definitions.put("en", Markdown.words(definition.english()));
        definitions.put("fr", Markdown.words(definition.french()));
        definitions.values().removeIf(String::isEmpty);
        return new Topic(
                topic.id(),
                topic.french(),
                topic.english(),
                topic.acronyms(),
                topic.broader(),
                topic.related(),
                definitions);
    }
}
