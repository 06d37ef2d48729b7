package cloud.girofle.herbier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first of what is found are the same as a whole sort puts first, ties and all. */
class BestTest {

    @ParameterizedTest
    @CsvSource({
        "30, 20, 3",
        "500, 20, 3",
        "500, 20, 400",
        "500, 200, 50",
        "5, 20, 2",
        "900, 40, 9"
    })
    void theyStandAsAWholeSortPutsThem(int documents, int most, int scores) throws IOException {
        Random random = new Random(documents + scores);
        try (Directory folder = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig())) {
                for (int i = 0; i < documents; i++) {
                    writer.addDocument(document(random, scores));
                    if (i % 97 == 0) {
                        writer.flush(); // Several segments, as a living index has.
                    }
                }
            }
            try (IndexReader reader = DirectoryReader.open(folder)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                Query query = query(scores);
                for (Order order : new Order[] {Order.RELEVANCE, Order.NEWEST}) {
                    Sort sort = Sorting.of(order, true);
                    ScoreDoc[] sorted = searcher.search(query, most, sort).scoreDocs;
                    assertThat(Best.of(searcher, query, sort, most))
                            .extracting(hit -> hit.doc)
                            .containsExactlyElementsOf(
                                    Arrays.stream(sorted).map(hit -> hit.doc).toList());
                }
            }
        }
    }

    private static Document document(Random random, int scores) {
        Document document = new Document();
        document.add(
                new StringField("score", String.valueOf(random.nextInt(scores)), Field.Store.NO));
        if (random.nextInt(5) > 0) {
            String date = String.valueOf(2015 + random.nextInt(4));
            document.add(new SortedDocValuesField(Schema.SORT_DATE, new BytesRef(date)));
        }
        if (random.nextInt(5) > 0) {
            String title = "titre " + random.nextInt(30);
            document.add(new SortedDocValuesField(Schema.SORT_TITLE, new BytesRef(title)));
        }
        return document;
    }

    /** Each document scores what its field says, and one. */
    private static Query query(int scores) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < scores; i++) {
            Query having = new TermQuery(new Term("score", String.valueOf(i)));
            query.add(new BoostQuery(new ConstantScoreQuery(having), i + 1), Occur.SHOULD);
        }
        return query.build();
    }
}
