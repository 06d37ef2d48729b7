package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Fold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Completes what a reader has begun to type, from the index itself: the last word may be any
 * beginning, those before it are whole. Nothing more is kept in memory for it.
 */
final class Completions {

    /** With fewer letters nearly anything could be meant. */
    private static final int SHORTEST = 3;

    /** Nobody types so much of a name; a pasted text is to be searched, not completed. */
    private static final int LONGEST = 100;

    /** Few enough to be read at a glance. */
    private static final int MOST = 8;

    private static final int MOST_VALUES = 3;

    /** Where the titles of things stand. */
    private static final List<Part> TITLES = List.of(Part.HEADING, Part.TITLE);

    /** Characters of a title that tell it from others. */
    private static final int TITLE = 120;

    private static final float BEGINS = 100f;

    private final OpenIndex index;
    private final Thesaurus thesaurus;
    private final String language;
    private final String text;
    private final List<QueryWord> words;

    private Completions(OpenIndex index, Thesaurus thesaurus, String language, String text) {
        this.index = index;
        this.thesaurus = thesaurus;
        this.language = language;
        this.text = Fold.words(text);
        this.words = TextAnalyzer.words(text);
    }

    /**
     * The best few, by kind.
     *
     * @param language in which topics are named
     */
    static List<Completion> of(OpenIndex index, Thesaurus thesaurus, String language, String text)
            throws IOException {
        if (text.length() > LONGEST || index.facets().isEmpty()) {
            return List.of();
        }
        Completions completions = new Completions(index, thesaurus, language, text);
        return completions.isLongEnough() ? completions.all() : List.of();
    }

    private boolean isLongEnough() {
        return words.stream().mapToInt(word -> word.exact().length()).sum() >= SHORTEST;
    }

    private List<Completion> all() throws IOException {
        List<Completion> all = new ArrayList<>();
        List<Topic> topics = topics();
        Set<String> named = new HashSet<>(); // A keyword that names one of these says nothing new.
        for (Topic topic : topics) {
            String label = topic.label(language);
            all.add(new Completion(Completion.Kind.TOPIC, topic.id(), label));
            topic.names().forEach(name -> named.add(Fold.words(name)));
        }
        all.addAll(values(Facet.AUTHOR, Part.CREATOR, Completion.Kind.AUTHOR));
        values(Facet.TAG, Part.TAG, Completion.Kind.KEYWORD).stream()
                .filter(keyword -> !named.contains(Fold.words(keyword.label())))
                .forEach(all::add);
        for (Part part : TITLES) {
            boolean ours = part == Part.HEADING; // Few: they leave room to references.
            int room = MOST - all.size();
            all.addAll(titles(part, ours ? Math.min(MOST_VALUES, room) : room));
        }
        return all;
    }

    /** The topics of which a name begins so, those of most references first. */
    private List<Topic> topics() throws IOException {
        Map<Topic, Integer> counts = new HashMap<>();
        for (Topic topic : thesaurus.topics()) {
            if (topic.names().stream().anyMatch(this::begins)) {
                Query on = Schema.having(Facet.TOPIC, topic.id());
                counts.put(topic, index.count(Narrowing.of(on, Criteria.REFERENCES_ALONE)));
            }
        }
        return counts.entrySet().stream()
                .filter(counted -> counted.getValue() > 0)
                .sorted(
                        Map.Entry.<Topic, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(counted -> counted.getKey().id()))
                .limit(MOST_VALUES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The values of a facet that begin so, among the references that have such a word. */
    private List<Completion> values(Facet facet, Part part, Completion.Kind kind)
            throws IOException {
        FacetsCollector found = index.searcher().search(begun(part), new FacetsCollectorManager());
        var counts = new SortedSetDocValuesFacetCounts(index.facets().orElseThrow(), found);
        Set<String> seen = new HashSet<>(); // « acv » and « ACV » are one.
        return new FacetCounts(index.getIndexReader(), counts)
                .all(facet, List.of()).stream()
                        .filter(value -> begins(value.value()))
                        .sorted(Comparator.comparingLong(Results.Value::count).reversed())
                        .filter(value -> seen.add(Fold.words(value.label())))
                        .limit(MOST_VALUES)
                        .map(value -> new Completion(kind, value.value(), value.label()))
                        .toList();
    }

    /** Titles that begin so first; then those with such a word, the newest first. */
    private List<Completion> titles(Part part, int most) throws IOException {
        if (most < 1) {
            return List.of();
        }
        BytesRef from = new BytesRef(text);
        BytesRef to = new BytesRef(text + Character.MAX_VALUE);
        Query first =
                SortedDocValuesField.newSlowRangeQuery(Schema.SORT_TITLE, from, to, true, true);
        Query query =
                new BooleanQuery.Builder()
                        .add(new BoostQuery(new ConstantScoreQuery(first), BEGINS), Occur.SHOULD)
                        .add(begun(part), Occur.SHOULD)
                        .setMinimumNumberShouldMatch(1)
                        .add(new FieldExistsQuery(part.field()), Occur.FILTER)
                        .build();
        var stored = index.storedFields();
        Set<String> wanted = Set.of(Schema.KEY, part.field());
        List<Completion> titles = new ArrayList<>();
        for (ScoreDoc hit :
                index.search(query, most, Sorting.of(Order.RELEVANCE, true)).scoreDocs) {
            var document = stored.document(hit.doc, wanted);
            Thing thing = Thing.named(document.get(Schema.KEY));
            String title = Excerpt.of(document.get(part.field()), TITLE);
            titles.add(new Completion(kind(thing.kind()), thing.id(), title));
        }
        return titles;
    }

    private static Completion.Kind kind(cloud.girofle.herbier.reference.Kind kind) {
        return switch (kind) {
            case FIGURE -> Completion.Kind.FIGURE;
            case QUESTION -> Completion.Kind.QUESTION;
            case NOTE -> Completion.Kind.NOTE;
            case LIST -> Completion.Kind.LIST;
            case REFERENCE, ANNOTATION, TOPIC -> Completion.Kind.TITLE;
        };
    }

    /** What has all these words in a part, the last of them begun. */
    private Query begun(Part part) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (QueryWord whole : words.subList(0, words.size() - 1)) {
            List<BytesRef> forms = whole.terms().stream().map(BytesRef::new).toList();
            all.add(new TermInSetQuery(part.field(), forms), Occur.MUST);
        }
        Term begun = new Term(part.field(), words.getLast().exactTerm());
        return all.add(new PrefixQuery(begun), Occur.MUST).build();
    }

    /** Whether each word typed begins a word of this. */
    private boolean begins(String value) {
        List<String> theirs = List.of(Fold.words(value).split(" ", -1));
        return words.stream()
                .map(QueryWord::exact)
                .allMatch(word -> theirs.stream().anyMatch(their -> their.startsWith(word)));
    }
}
