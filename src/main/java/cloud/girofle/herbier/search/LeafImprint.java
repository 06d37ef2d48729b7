package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** What one segment of an index holds of each thing, added up; see {@link Imprint}. */
final class LeafImprint {

    private final LeafReader leaf;

    /** By document. A sum is the same in whatever order its parts come. */
    private final long[] sums;

    LeafImprint(LeafReader leaf) {
        this.leaf = leaf;
        this.sums = new long[leaf.maxDoc()];
    }

    /** Adds what is found of each thing that is not deleted, by its name. */
    void addTo(Map<String, Long> things) throws IOException {
        for (FieldInfo field : leaf.getFieldInfos()) {
            long seed = hash(new BytesRef(field.name));
            if (field.getIndexOptions() != IndexOptions.NONE) {
                addWords(field, mixed(seed + 1));
            }
            if (field.hasNorms()) {
                addNumbers(leaf.getNormValues(field.name), mixed(seed + 2));
            }
            if (field.getPointDimensionCount() > 0) {
                addPoints(field.name, mixed(seed + 3));
            }
            addValues(field, mixed(seed + 4));
        }
        addStored();
        Bits live = leaf.getLiveDocs();
        TermsEnum names = Terms.getTerms(leaf, Schema.OF).iterator();
        for (BytesRef name = names.next(); name != null; name = names.next()) {
            String thing = name.utf8ToString();
            PostingsEnum of = names.postings(null, PostingsEnum.NONE);
            for (int doc = of.nextDoc(); !isEnd(doc); doc = of.nextDoc()) {
                if (live == null || live.get(doc)) {
                    things.merge(thing, mixed(sums[doc]), Long::sum);
                }
            }
        }
    }

    private void addWords(FieldInfo field, long seed) throws IOException {
        boolean placed =
                field.getIndexOptions().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
        TermsEnum words = Terms.getTerms(leaf, field.name).iterator();
        for (BytesRef word = words.next(); word != null; word = words.next()) {
            long said = mixed(seed + hash(word));
            PostingsEnum in = words.postings(null, PostingsEnum.ALL);
            for (int doc = in.nextDoc(); !isEnd(doc); doc = in.nextDoc()) {
                int times = in.freq();
                sums[doc] += mixed(said + times);
                for (int i = 0; placed && i < times; i++) {
                    long place = mixed(said ^ in.nextPosition());
                    sums[doc] += mixed(mixed(place + in.startOffset()) + in.endOffset());
                }
            }
        }
    }

    private void addNumbers(NumericDocValues numbers, long seed) throws IOException {
        for (int doc = numbers.nextDoc(); !isEnd(doc); doc = numbers.nextDoc()) {
            sums[doc] += mixed(seed + numbers.longValue());
        }
    }

    private void addPoints(String field, long seed) throws IOException {
        PointValues points = leaf.getPointValues(field);
        if (points == null) {
            return;
        }
        points.intersect(
                new PointValues.IntersectVisitor() {
                    @Override
                    public void visit(int doc) {
                        throw new IllegalStateException("each point is looked at");
                    }

                    @Override
                    public void visit(int doc, byte[] value) {
                        sums[doc] += mixed(seed + hash(new BytesRef(value)));
                    }

                    @Override
                    public PointValues.Relation compare(byte[] least, byte[] most) {
                        return PointValues.Relation.CELL_CROSSES_QUERY;
                    }
                });
    }

    private void addValues(FieldInfo field, long seed) throws IOException {
        switch (field.getDocValuesType()) {
            case NUMERIC -> addNumbers(DocValues.getNumeric(leaf, field.name), seed);
            case SORTED -> {
                SortedDocValues values = DocValues.getSorted(leaf, field.name);
                for (int doc = values.nextDoc(); !isEnd(doc); doc = values.nextDoc()) {
                    sums[doc] += mixed(seed + hash(values.lookupOrd(values.ordValue())));
                }
            }
            case SORTED_SET -> {
                SortedSetDocValues values = DocValues.getSortedSet(leaf, field.name);
                for (int doc = values.nextDoc(); !isEnd(doc); doc = values.nextDoc()) {
                    for (int i = 0; i < values.docValueCount(); i++) {
                        sums[doc] += mixed(seed + hash(values.lookupOrd(values.nextOrd())));
                    }
                }
            }
            case NONE -> {}
            case BINARY, SORTED_NUMERIC ->
                    throw new IllegalStateException("no field has such values: " + field.name);
        }
    }

    private void addStored() throws IOException {
        StoredFields stored = leaf.storedFields();
        for (int doc = 0; doc < sums.length; doc++) {
            long place = 0;
            for (IndexableField field : stored.document(doc)) {
                long said = hash(new BytesRef(field.name())) + place++;
                sums[doc] += mixed(mixed(said) + hash(new BytesRef(field.stringValue())));
            }
        }
    }

    private static boolean isEnd(int doc) {
        return doc == DocIdSetIterator.NO_MORE_DOCS;
    }

    private static long hash(BytesRef bytes) {
        return StringHelper.murmurhash3_x64_128(bytes)[0];
    }

    /** Spreads a number over all others (the finaliser of SplitMix64, Steele and others, 2014). */
    private static long mixed(long number) {
        long first = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ (first >>> 27)) * 0x94D049BB133111EBL;
        return second ^ (second >>> 31);
    }
}
