package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * How what a reader typed is understood, by an index and a thesaurus: names of topics are
 * recognised, compounds are brought together; where little is found less will do, and where nothing
 * is, words are mended. A reader who asks for words as they stand gets none of this.
 *
 * @param question what is asked
 * @param wanted as Lucene is asked it
 * @param topics finds the topics that it names, beside that
 * @param corrected the text that was read instead of the one typed, if any
 * @param complete how many references hold all of it, counted up to a page
 */
record Understanding(
        Question question,
        Wanted wanted,
        Optional<Query> topics,
        Optional<String> corrected,
        int complete) {

    /** Fewer results are few: half a page. */
    private static final int FEW = 10;

    /** Names that a reader is told of; the others are searched for all the same. */
    private static final int TOLD = 6;

    /** What the criteria's words ask for. */
    static Understanding of(OpenIndex index, Criteria criteria, Vocabulary vocabulary)
            throws IOException {
        Question read = QueryReader.read(criteria.text());
        boolean ours = !criteria.isOfReferences();
        if (criteria.exact()) {
            Question exact = read.exactly();
            Wanted wanted = QueryMaker.make(exact, index, vocabulary.thesaurus(), ours, false);
            return new Understanding(
                    exact,
                    wanted,
                    NamedTopics.of(exact, wanted.units(), vocabulary),
                    Optional.empty(),
                    count(index, wanted.complete()));
        }
        Understanding plain = of(index, read, vocabulary, ours, Optional.empty());
        if (plain.complete() > 0) {
            return plain;
        }
        Optional<String> mended =
                new Spelling(index.getIndexReader(), vocabulary).mend(criteria.text(), read);
        if (mended.isEmpty()) {
            return plain;
        }
        Understanding other = of(index, QueryReader.read(mended.get()), vocabulary, ours, mended);
        boolean helps =
                other.complete() > 0
                        || (!finds(index, plain.wanted().query(), FEW)
                                && finds(index, other.wanted().query(), 1));
        return helps ? other : plain;
    }

    private static Understanding of(
            OpenIndex index,
            Question read,
            Vocabulary vocabulary,
            boolean ours,
            Optional<String> corrected)
            throws IOException {
        Question question =
                new Compounds(index.getIndexReader())
                        .widen(new Concepts(vocabulary).recognise(read));
        Wanted narrow = QueryMaker.make(question, index, vocabulary.thesaurus(), ours, false);
        int complete = count(index, narrow.complete());
        Optional<Query> topics = NamedTopics.of(question, narrow.units(), vocabulary);
        // What else is found must not keep references from being looked for as widely as alone.
        Query references = Narrowing.of(narrow.query(), Criteria.REFERENCES_ALONE);
        if (finds(index, references, FEW)) {
            return new Understanding(question, narrow, topics, corrected, complete);
        }
        Wanted wide = QueryMaker.make(question, index, vocabulary.thesaurus(), ours, true);
        return new Understanding(question, wide, topics, corrected, count(index, wide.complete()));
    }

    /** Finds all of it. */
    Query found() {
        return withTopics(wanted.query());
    }

    /** Finds, of that, what holds all the words. */
    Query whole() {
        return withTopics(wanted.complete());
    }

    private Query withTopics(Query query) {
        return topics.<Query>map(named ->
                        new BooleanQuery.Builder()
                                .add(query, Occur.SHOULD)
                                .add(named, Occur.SHOULD)
                                .build())
                .orElse(query);
    }

    /**
     * What narrows the search: the values chosen. Who looks for no words browses: what there is of
     * references, unless they say of which kind.
     */
    Map<Facet, List<String>> narrowing(Criteria criteria) {
        boolean kinds =
                criteria.chosen().containsKey(Facet.KIND)
                        || question.wanted().stream().anyMatch(Understanding::isKind);
        if (kinds || question.ranks()) {
            return criteria.chosen();
        }
        return criteria.ofReferences().chosen();
    }

    private static boolean isKind(Asked asked) {
        return asked instanceof Asked.Valued valued && valued.facet() == Facet.KIND;
    }

    /** The other names that were searched for, of those that the library holds. */
    List<Results.Synonyms> alsoSearched(OpenIndex index) throws IOException {
        List<Results.Synonyms> also = new ArrayList<>();
        for (Unit unit : wanted.units()) {
            if (unit.asked() instanceof Asked.Concept concept) {
                List<String> added = added(index, concept, unit);
                if (!added.isEmpty()) {
                    also.add(new Results.Synonyms(concept.text(), added));
                }
            }
        }
        return also;
    }

    private static List<String> added(OpenIndex index, Asked.Concept concept, Unit unit)
            throws IOException {
        // « data center », « data centre »: told once.
        Set<List<List<String>>> told = new HashSet<>();
        told.add(terms(concept.words()));
        List<String> names = new ArrayList<>();
        for (Topic topic : concept.topics()) {
            for (String name : topic.names()) {
                List<QueryWord> words = TextAnalyzer.words(name);
                if (names.size() < TOLD
                        && finds(index, unit.by(PartQueries.text(words)), 1)
                        && told.add(terms(words))) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<List<String>> terms(List<QueryWord> words) {
        return words.stream().filter(word -> !word.isGrammar()).map(QueryWord::stems).toList();
    }

    /** How many a query finds, counted up to a page. */
    private static int count(OpenIndex index, Query query) throws IOException {
        return upTo(index, query, Criteria.PER_PAGE);
    }

    /** Whether a query finds so many, at least. */
    static boolean finds(OpenIndex index, Query query, int many) throws IOException {
        return upTo(index, query, many) >= many;
    }

    /** How many a query finds; stops at so many. */
    private static int upTo(OpenIndex index, Query query, int many) throws IOException {
        return index.searcher()
                .search(
                        new ConstantScoreQuery(query),
                        new TopScoreDocCollectorManager(many, null, many))
                .scoreDocs
                .length;
    }
}
