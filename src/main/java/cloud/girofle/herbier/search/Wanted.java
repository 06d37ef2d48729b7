package cloud.girofle.herbier.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A {@link Question} as Lucene is asked it.
 *
 * @param query what is found, scored
 * @param complete of these, the ones that hold all the words
 * @param marks what is marked in the snippets of each part: everything wanted, each thing on its
 *     own
 * @param units what is asked for, in order
 * @param close finds words of it close to each other in a title
 */
record Wanted(
        Query query, Query complete, Map<Part, Query> marks, List<Unit> units, List<Query> close) {

    /** Finds nothing. */
    static final Wanted NOTHING =
            new Wanted(
                    MatchNoDocsQuery.INSTANCE,
                    MatchNoDocsQuery.INSTANCE,
                    Map.of(),
                    List.of(),
                    List.of());
}
