package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;

/** Under which letters references are filed by their titles. */
final class Initials {

    /** Stands for all that is filed before the letters. */
    private static final String BEFORE = "0-9";

    /** Stands for all that is filed after them: other scripts, and what has no title. */
    private static final String AFTER = "autres";

    private Initials() {}

    /** The initials, in the order of titles, with how many references have each. */
    static Map<String, Integer> of(OpenIndex index) throws IOException {
        Query references = Narrowing.of(MatchAllDocsQuery.INSTANCE, Criteria.REFERENCES_ALONE);
        Map<String, Integer> counts = new LinkedHashMap<>();
        ScoreDoc[] found =
                index.searcher()
                        .search(
                                references,
                                Math.max(1, index.references()),
                                Sorting.of(Order.TITLE, false))
                        .scoreDocs;
        for (ScoreDoc each : found) {
            Object title = ((FieldDoc) each).fields[0];
            counts.merge(title instanceof BytesRef text ? of(text) : AFTER, 1, Integer::sum);
        }
        return Collections.unmodifiableMap(counts);
    }

    private static String of(BytesRef title) {
        int first = title.bytes[title.offset];
        if (first >= 'a' && first <= 'z') {
            return String.valueOf((char) first);
        }
        return first >= 0 && first < 'a' ? BEFORE : AFTER;
    }
}
