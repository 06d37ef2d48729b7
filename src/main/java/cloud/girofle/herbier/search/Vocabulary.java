package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of a thesaurus, ready to be recognised in a text whatever their endings, accents and
 * grammar words: « analyses de cycle de vie » is « analyse du cycle de vie ». Immutable and
 * thread-safe.
 */
final class Vocabulary {

    /**
     * Some words that name topics.
     *
     * @param topics several, where one name stands for several things
     * @param from the first of the words
     * @param to the one after the last
     */
    record Mention(List<Topic> topics, int from, int to) {
        Mention {
            topics = List.copyOf(topics);
        }
    }

    /** What may follow the words read so far, and what they name. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Set<Topic> topics = new LinkedHashSet<>();
    }

    private final Thesaurus thesaurus;
    private final Node root = new Node();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> terms = new HashSet<>();
    private final Map<Topic, Set<String>> termsOf = new LinkedHashMap<>();

    Vocabulary(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
        for (Topic topic : thesaurus.topics()) {
            topic.names().forEach(name -> add(name, topic));
        }
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    /** Every word of every name, folded, but grammar words. */
    Set<String> words() {
        return Collections.unmodifiableSet(words);
    }

    /** Whether a word stands in a name, in any of its forms. */
    boolean knows(QueryWord word) {
        return word.terms().stream().anyMatch(terms::contains);
    }

    /** The topics that some words name, the longest names first, none within another. */
    List<Mention> mentions(List<QueryWord> words) {
        List<Mention> mentions = new ArrayList<>();
        for (int from = 0; from < words.size(); ) {
            Mention longest = longest(words, from);
            if (longest.topics().isEmpty()) {
                from++;
            } else {
                mentions.add(longest);
                from = longest.to();
            }
        }
        return mentions;
    }

    /** The topics whose names hold all these words, in any of their forms. */
    List<Topic> holding(List<QueryWord> words) {
        return termsOf.entrySet().stream()
                .filter(named ->
                        words.stream()
                                .allMatch(word ->
                                        word.terms().stream().anyMatch(named.getValue()::contains)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Mention longest(List<QueryWord> words, int from) {
        Mention longest = new Mention(List.of(), from, from);
        if (words.get(from).isGrammar()) {
            return longest;
        }
        Set<Node> reached = Set.of(root);
        for (int to = from; to < words.size() && !reached.isEmpty(); to++) {
            if (!words.get(to).isGrammar()) {
                reached = after(reached, words.get(to));
                Set<Topic> named = new LinkedHashSet<>();
                reached.forEach(node -> named.addAll(node.topics));
                if (!named.isEmpty()) {
                    longest = new Mention(List.copyOf(named), from, to + 1);
                }
            }
        }
        return longest;
    }

    private static Set<Node> after(Set<Node> reached, QueryWord word) {
        Set<Node> next = new LinkedHashSet<>();
        for (Node node : reached) {
            for (String term : word.terms()) {
                Node there = node.next.get(term);
                if (there != null) {
                    next.add(there);
                }
            }
        }
        return next;
    }

    private void add(String name, Topic topic) {
        Set<Node> reached = Set.of(root);
        boolean any = false;
        for (QueryWord word : TextAnalyzer.words(name)) {
            if (!word.isGrammar()) {
                words.add(word.exact());
                terms.addAll(word.terms());
                termsOf.computeIfAbsent(topic, none -> new HashSet<>()).addAll(word.terms());
                reached = grown(reached, word);
                any = true;
            }
        }
        if (any) {
            reached.forEach(node -> node.topics.add(topic));
        }
    }

    private static Set<Node> grown(Set<Node> reached, QueryWord word) {
        Set<Node> next = new LinkedHashSet<>();
        for (Node node : reached) {
            for (String term : word.terms()) {
                next.add(node.next.computeIfAbsent(term, any -> new Node()));
            }
        }
        return next;
    }
}
