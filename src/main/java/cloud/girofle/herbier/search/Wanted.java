package cloud.girofle.herbier.search;

import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A {@link Question} as Lucene is asked it.
 *
 * @param query what is found, scored
 * @param complete of these, the ones that hold all the words
 * @param marks what is marked in snippets: everything wanted, each thing on its own
 */
record Wanted(Query query, Query complete, Query marks) {

    /** Finds nothing. */
    static final Wanted NOTHING =
            new Wanted(MatchNoDocsQuery.INSTANCE, MatchNoDocsQuery.INSTANCE, MatchNoDocsQuery.INSTANCE);
}
