package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.search.TopicSign.Place;
import cloud.girofle.herbier.text.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The topics that a reference is on: those that its title names, those that its keywords are names
 * of, those that its abstract names plainly, and those that people chose, with the broader ones
 * above them.
 */
final class Subjects {

    /** How much of a text is read, in characters: no title and no keyword says more. */
    private static final int MOST = 10_000;

    /** How often an abstract says a single word that it means. */
    private static final int OFTEN = 2;

    /** Beneath how many others a topic is narrow, whatever stands beneath it. */
    private static final int NARROW = 2;

    /** A name in a text. */
    private record Named(Place place, String text, Vocabulary.Mention mention) {

        TopicSign sign(Topic topic) {
            return new TopicSign(
                    topic.id(), place, TextAnalyzer.written(text, mention.from(), mention.to()));
        }
    }

    private final Vocabulary vocabulary;
    private final Map<Topic, List<Named>> named = new LinkedHashMap<>();
    private final Set<Topic> chosen = new LinkedHashSet<>();

    Subjects(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A text that says what the reference is on, its title or a keyword; of a monstrous one, its
     * beginning does.
     */
    void add(Place place, String text) {
        String read = beginning(text);
        vocabulary
                .mentions(TextAnalyzer.words(read))
                .forEach(mention -> add(new Named(place, read, mention)));
    }

    /**
     * A text that names many things in passing: those that it names in several words or by a short
     * form count, and those of a single word that it says again, unless they are broad ones, or the
     * word is only like their name, as « trained » is like « training ».
     */
    void addSummary(String typed) {
        String text = beginning(typed);
        List<QueryWord> words = TextAnalyzer.words(text);
        Map<List<Topic>, List<Vocabulary.Mention>> single = new LinkedHashMap<>();
        for (Vocabulary.Mention mention : vocabulary.mentions(words)) {
            if (isPlain(words, mention)) {
                add(new Named(Place.ABSTRACT, text, mention));
            } else if (mention.topics().size() == 1
                    && isCalled(mention.topics().getFirst(), words.get(mention.from()))) {
                single.computeIfAbsent(mention.topics(), any -> new ArrayList<>()).add(mention);
            }
        }
        single.values().stream()
                .filter(mentions -> mentions.size() >= OFTEN)
                .forEach(mentions -> add(new Named(Place.ABSTRACT, text, mentions.getFirst())));
    }

    /** Topics that a person chose, by id; one that the thesaurus does not hold says nothing. */
    void choose(Collection<String> ids) {
        ids.forEach(id -> vocabulary.thesaurus().find(id).ifPresent(chosen::add));
    }

    /** Topics that it is not on, whatever it names, by id. */
    void leave(Collection<String> ids) {
        named.keySet().removeIf(topic -> ids.contains(topic.id()));
        chosen.removeIf(topic -> ids.contains(topic.id()));
    }

    /** Those that are named or chosen. */
    Set<Topic> own() {
        Set<Topic> own = new LinkedHashSet<>(named.keySet());
        own.addAll(chosen);
        return own;
    }

    /** Those, and the broader ones above them. */
    Set<Topic> all() {
        Set<Topic> all = own();
        own().forEach(topic -> all.addAll(vocabulary.thesaurus().ancestors(topic)));
        return all;
    }

    /** Those that are named and that nobody chose. */
    Set<Topic> proposed() {
        Set<Topic> proposed = new LinkedHashSet<>(named.keySet());
        proposed.removeAll(chosen);
        return proposed;
    }

    /** Where those are named, by their ids. */
    Map<String, List<TopicSign>> signs() {
        Map<String, List<TopicSign>> signs = new LinkedHashMap<>();
        for (Topic topic : proposed()) {
            List<Named> names = named.getOrDefault(topic, List.of());
            signs.put(topic.id(), names.stream().map(each -> each.sign(topic)).distinct().toList());
        }
        return signs;
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), MOST));
    }

    private void add(Named name) {
        name.mention()
                .topics()
                .forEach(topic -> named.computeIfAbsent(topic, any -> new ArrayList<>()).add(name));
    }

    private static boolean isPlain(List<QueryWord> words, Vocabulary.Mention mention) {
        List<QueryWord> telling =
                words.subList(mention.from(), mention.to()).stream()
                        .filter(word -> !word.isGrammar())
                        .toList();
        return telling.size() > 1
                || mention.topics().stream()
                        .flatMap(topic -> topic.acronyms().stream())
                        .anyMatch(acronym ->
                                telling.getFirst().capitals()
                                        && Fold.words(acronym).equals(telling.getFirst().exact()));
    }

    /** Whether a word is a name of a topic that is not broad, or its plural. */
    private boolean isCalled(Topic topic, QueryWord word) {
        return !isBroad(topic)
                && topic.names().stream()
                        .map(Fold::words)
                        .anyMatch(name -> isCalled(name, word.exact()));
    }

    /** Those at the top and just below it that others stand beneath: impact, energy, uses. */
    private boolean isBroad(Topic topic) {
        return vocabulary.thesaurus().ancestors(topic).size() < NARROW
                && !vocabulary.thesaurus().narrower(topic).isEmpty();
    }

    private static boolean isCalled(String name, String word) {
        return word.equals(name) || word.equals(name + "s") || word.equals(name + "x");
    }
}
