package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Thing;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The fields of the index, besides those of {@link Part}. Any change to what is indexed, or how,
 * takes a new {@link #VERSION}; while an old index is replaced it is searched with the new names,
 * so a field whose Lucene type changes takes a new name too.
 */
final class Schema {

    static final int VERSION = 7;

    /** Its name, stored and searched: the reference's key, see {@link Thing#name}. */
    static final String KEY = "key";

    /** The name of what it is a part of, or its own: an annotation leaves with its reference. */
    static final String OF = "of";

    /** What is no reference has it; few have. */
    static final String OURS = "ours";

    /** Everything it can be called by, see {@link NameTerms}. */
    static final String NAMES = "names";

    /** The SHA-256 of each file of which a text is kept, in the order of the texts; stored. */
    static final String FILES = "files";

    /** The topics that it is on itself, by id; the facet also has those above them. */
    static final String TOPICS = "topics";

    /** Of those, the topics that nobody chose for it, by id. */
    static final String PROPOSED = "proposed";

    /** The year, as a point. */
    static final String YEAR = "year";

    static final String SORT_DATE = "sort.date";
    static final String SORT_AUTHOR = "sort.author";
    static final String SORT_TITLE = "sort.title";
    static final String SORT_ADDED = "sort.added";

    /** How facets are kept: sorted doc values, with a term for each value to narrow a search by. */
    static final FacetsConfig FACETS = facets();

    private Schema() {}

    /** The name of a facet in the index. */
    static String dimension(Facet facet) {
        return facet.parameter();
    }

    /** The references that have a value of a facet. */
    static Query having(Facet facet, String value) {
        Term term =
                DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, dimension(facet), value);
        return new TermQuery(term);
    }

    /** The references that are on a topic itself. */
    static Query on(String topic) {
        return new TermQuery(new Term(TOPICS, topic));
    }

    /** What is no reference. */
    static Query ours() {
        return new TermQuery(new Term(OURS, OURS));
    }

    /** What is a reference. */
    static Query references() {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(ours(), Occur.MUST_NOT)
                .build();
    }

    /** The references that a topic is proposed for. */
    static Query proposed(String topic) {
        return new TermQuery(new Term(PROPOSED, topic));
    }

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (Facet facet : Facet.values()) {
            config.setMultiValued(dimension(facet), true);
        }
        return config;
    }
}
