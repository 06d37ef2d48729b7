package cloud.girofle.herbier.search;

import cloud.girofle.herbier.text.Fold;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** How the texts of the index write a word, with its accents and capitals. */
final class Spellings {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private final IndexReader reader;

    Spellings(IndexReader reader) {
        this.reader = reader;
    }

    /** A folded word as the first text that holds it writes it; a name keeps its capital. */
    Optional<String> of(String folded, List<Part> parts) throws IOException {
        for (Part part : parts) {
            if (!part.isKept()) {
                continue;
            }
            TopDocs found =
                    new IndexSearcher(reader)
                            .search(
                                    new TermQuery(
                                            new Term(part.field(), WordFilter.EXACT + folded)),
                                    1);
            if (found.scoreDocs.length > 0) {
                Document document =
                        reader.storedFields()
                                .document(found.scoreDocs[0].doc, Set.of(part.field()));
                for (String text : document.getValues(part.field())) {
                    Optional<String> written = in(text, folded);
                    if (written.isPresent()) {
                        return part == Part.CREATOR
                                ? written
                                : written.map(word -> word.toLowerCase(Locale.FRENCH));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> in(String text, String folded) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (Fold.fold(words.group()).equals(folded)) {
                return Optional.of(words.group());
            }
        }
        return Optional.empty();
    }
}
