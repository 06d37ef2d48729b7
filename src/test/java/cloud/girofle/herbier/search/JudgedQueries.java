package cloud.girofle.herbier.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Searches that readers judged over the bibliography of the field: which references should come,
 * and how much each is wanted.
 */
record JudgedQueries(List<JudgedQuery> queries) {

    JudgedQueries {
        queries = List.copyOf(queries);
    }

    /**
     * One search.
     *
     * @param kind what makes it hard, in one word or several
     * @param relevance by citation key: 3 exactly this, 2 very useful, 1 touches it, 0 must not
     *     come; references that are not named were judged to be of no use
     */
    record JudgedQuery(String id, String query, List<String> kind, Map<String, Integer> relevance) {

        JudgedQuery {
            kind = List.copyOf(kind);
            relevance = Map.copyOf(relevance);
        }

        /** Whether the library holds nothing of use for it. */
        boolean isNegative() {
            return relevance.values().stream().allMatch(judged -> judged == 0);
        }
    }

    /** Those of a file beside this class. */
    static JudgedQueries read(String name) {
        try (InputStream file =
                Objects.requireNonNull(JudgedQueries.class.getResourceAsStream(name), name)) {
            return JsonMapper.shared().readValue(file, JudgedQueries.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
