package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Topic;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The topics that a reference is on: those that its title names, those that its keywords are names
 * of, and those that people chose, with the broader ones above them. An abstract names too many
 * things to tell.
 */
final class Subjects {

    /** How much of a text is read, in characters: no title and no keyword says more. */
    private static final int MOST = 10_000;

    private final Vocabulary vocabulary;
    private final Set<Topic> own = new LinkedHashSet<>();

    Subjects(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A text that says what the reference is on; of a monstrous one, its beginning does. */
    void add(String text) {
        String read = text.substring(0, Math.min(text.length(), MOST));
        vocabulary
                .mentions(TextAnalyzer.words(read))
                .forEach(mention -> own.addAll(mention.topics()));
    }

    /** Topics that a person chose, by id; one that the thesaurus does not hold says nothing. */
    void choose(Collection<String> ids) {
        ids.forEach(id -> vocabulary.thesaurus().find(id).ifPresent(own::add));
    }

    /** Topics that it is not on, whatever it names, by id. */
    void leave(Collection<String> ids) {
        own.removeIf(topic -> ids.contains(topic.id()));
    }

    /** Those that are named. */
    Set<Topic> own() {
        return own;
    }

    /** Those, and the broader ones above them. */
    Set<Topic> all() {
        Set<Topic> all = new LinkedHashSet<>(own);
        own.forEach(topic -> all.addAll(vocabulary.thesaurus().ancestors(topic)));
        return all;
    }
}
