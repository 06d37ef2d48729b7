package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * How the data write the values of a facet: an author's name for a slug, a collection's path for
 * its id. Each pair is a term, so a label is found by walking to its value in a sorted list.
 */
final class Labels {

    private static final char SEPARATOR = '\u0000';

    private Labels() {}

    static String field(Facet facet) {
        return "label." + facet.parameter();
    }

    static String term(String value, String label) {
        return value + SEPARATOR + label;
    }

    /** The label most used for a value; the value itself when it has none. */
    static String find(IndexReader reader, Facet facet, String value) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field(facet));
        if (terms == null) {
            return value;
        }
        BytesRef start = new BytesRef(value + SEPARATOR);
        TermsEnum each = terms.iterator();
        String label = value;
        int most = 0;
        TermsEnum.SeekStatus found = each.seekCeil(start);
        while (found != TermsEnum.SeekStatus.END
                && StringHelper.startsWith(each.term(), start)
                && each.docFreq() > 0) {
            if (each.docFreq() > most) {
                most = each.docFreq();
                label = each.term().utf8ToString().substring(value.length() + 1);
            }
            found = each.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.NOT_FOUND;
        }
        return label;
    }

    /** The label most used for each value: one walk, where there are many to find. */
    static Map<String, String> all(IndexReader reader, Facet facet) throws IOException {
        Map<String, String> labels = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, field(facet));
        if (terms == null) {
            return labels;
        }
        TermsEnum each = terms.iterator();
        String value = "";
        int most = 0;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            String pair = term.utf8ToString();
            int end = pair.indexOf(SEPARATOR);
            if (!pair.substring(0, end).equals(value)) {
                value = pair.substring(0, end);
                most = 0;
            }
            if (each.docFreq() > most) {
                most = each.docFreq();
                labels.put(value, pair.substring(end + 1));
            }
        }
        return labels;
    }
}
