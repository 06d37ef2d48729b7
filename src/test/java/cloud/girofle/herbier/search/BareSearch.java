package cloud.girofle.herbier.search;

import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.knowledge.Thesaurus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;

/**
 * The part of the benchmark that asks Lucene alone, in a process of its own: the same queries that
 * the site makes, the twenty best, no facets, no snippets, no page. Prints the nanoseconds of each,
 * and of making the query of each.
 */
public final class BareSearch {

    private BareSearch() {}

    /** What readers type: the judged queries. */
    public static List<String> queries() {
        return Stream.of("queries.json", "own-queries.json")
                .flatMap(name -> JudgedQueries.read(name).queries().stream())
                .map(JudgedQueries.JudgedQuery::query)
                .toList();
    }

    /** The queries, so many times over, in an order that is always the same. */
    public static List<String> shuffled(int times, int seed) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.addAll(queries());
        }
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    /** Arguments: a data folder, how many times before measuring, how many times. */
    public static void main(String[] arguments) throws IOException {
        IndexSearcher.setMaxClauseCount(16_384); // As the catalogue does.
        Path index;
        try (Stream<Path> folders = Files.list(Path.of(arguments[0]).resolve("index"))) {
            index = folders.filter(Files::isDirectory).max(Path::compareTo).orElseThrow();
        }
        Thesaurus thesaurus = ThesaurusFile.in(Path.of("content")).orElse(Thesaurus.EMPTY);
        Vocabulary vocabulary = new Vocabulary(thesaurus);
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
            OpenIndex open = (OpenIndex) OpenIndex.FACTORY.newSearcher(reader, null);
            var unused = measure(open, vocabulary, shuffled(Integer.parseInt(arguments[1]), 1));
            long[][] times = measure(open, vocabulary, shuffled(Integer.parseInt(arguments[2]), 2));
            System.out.println("bare\t" + written(times[0]));
            System.out.println("made\t" + written(times[1]));
        }
    }

    private static long[][] measure(OpenIndex index, Vocabulary vocabulary, List<String> queries)
            throws IOException {
        long[][] times = new long[2][queries.size()];
        for (int i = 0; i < queries.size(); i++) {
            Criteria criteria = new Criteria(queries.get(i), Map.of(), Order.RELEVANCE, 1);
            long start = System.nanoTime();
            Query query = Understanding.of(index, criteria, vocabulary).wanted().query();
            long made = System.nanoTime();
            var unused = index.search(query, Criteria.PER_PAGE);
            times[0][i] = System.nanoTime() - made;
            times[1][i] = made - start;
        }
        return times;
    }

    private static String written(long[] times) {
        return String.join(" ", Arrays.stream(times).mapToObj(String::valueOf).toList());
    }
}
