package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Finds topics by their names alone, as the thesaurus has them. Their names are no words of the
 * index: those would change how rare a word is, and what the library seems to know.
 */
final class NamedTopics {

    /** All that is asked is its name. */
    private static final float ITSELF = AskedWays.NAME;

    /** It is named among other words: as much as a fair match in a title. */
    private static final float AMONG = 5f;

    /** A name of it holds all the words, among others: after what is written on that. */
    private static final float HOLDING = 0.5f;

    private NamedTopics() {}

    /**
     * The topics that a question names.
     *
     * @param units what it asks for, as Lucene is asked it: what is meant must be there
     */
    static Optional<Query> of(Question question, List<Unit> units, Vocabulary vocabulary) {
        Map<Topic, Float> scores = scores(question, vocabulary);
        if (scores.isEmpty() || !question.unwanted().isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder topics = new BooleanQuery.Builder();
        scores.forEach((topic, score) ->
                topics.add(
                        new BoostQuery(new ConstantScoreQuery(itself(topic)), score),
                        Occur.SHOULD));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(topics.build(), Occur.MUST);
        units.stream()
                .filter(unit -> unit.asked().isMeant())
                .forEach(unit -> query.add(unit.anywhere(), Occur.FILTER));
        return Optional.of(query.build());
    }

    private static Map<Topic, Float> scores(Question question, Vocabulary vocabulary) {
        List<Asked> asked =
                question.wanted().stream()
                        .filter(each -> !each.isMeant() && !AskedWays.isGrammar(each))
                        .toList();
        Map<Topic, Float> scores = new LinkedHashMap<>();
        List<QueryWord> words = new ArrayList<>();
        boolean plain = true;
        for (Asked each : asked) {
            switch (each) {
                case Asked.Word(String text) -> words.addAll(TextAnalyzer.words(text));
                case Asked.Exact(String text) -> words.addAll(TextAnalyzer.words(text));
                case Asked.Concept concept -> {
                    words.addAll(concept.words());
                    float score = asked.size() == 1 ? ITSELF : AMONG;
                    concept.topics().forEach(topic -> scores.put(topic, score));
                }
                default -> plain = false;
            }
        }
        words.removeIf(QueryWord::isGrammar);
        if (plain && !words.isEmpty()) {
            vocabulary.holding(words).forEach(topic -> scores.putIfAbsent(topic, HOLDING));
        }
        return scores;
    }

    private static Query itself(Topic topic) {
        return new TermQuery(new Term(Schema.KEY, new Thing(Kind.TOPIC, topic.id()).name()));
    }
}
