package cloud.girofle.herbier.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts a text of one language into words; see {@link WordFilter} for what each gives. Thread-safe.
 */
final class TextAnalyzer extends Analyzer {

    static final TextAnalyzer FRENCH = new TextAnalyzer(Tongue.FRENCH);
    static final TextAnalyzer ENGLISH = new TextAnalyzer(Tongue.ENGLISH);
    static final TextAnalyzer ANY = new TextAnalyzer(Tongue.ANY);

    /** Keeps a phrase from running over from one keyword, author or note into the next. */
    private static final int GAP = 100;

    /** One character for one, so that offsets hold: « CO₂ » is one word, « auteur·ice » two. */
    private static final NormalizeCharMap CHARACTERS = characters();

    private final Tongue tongue;

    private TextAnalyzer(Tongue tongue) {
        this.tongue = tongue;
    }

    /** The analyzer of a language. */
    static TextAnalyzer of(Tongue tongue) {
        return switch (tongue) {
            case FRENCH -> FRENCH;
            case ENGLISH -> ENGLISH;
            case ANY -> ANY;
        };
    }

    /** The words of what a reader typed, in their order. */
    static List<QueryWord> words(String text) {
        List<QueryWord> words = new ArrayList<>();
        try (TokenStream tokens = ANY.tokenStream("query", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String token = term.toString();
                switch (token.charAt(0)) {
                    case WordFilter.EXACT ->
                            words.add(new QueryWord(token.substring(1), List.of(), false));
                    case WordFilter.CAPITALS -> words.add(words.removeLast().inCapitals());
                    default -> words.add(words.removeLast().withStem(token));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Cannot happen: the text is in memory.
        }
        return words;
    }

    /**
     * Some words of a text as they are written there, with what stands between them.
     *
     * @param from the first of its {@link #words}
     * @param to the one after the last
     */
    static String written(String text, int from, int to) {
        int start = 0;
        int end = text.length();
        try (TokenStream tokens = ANY.tokenStream("query", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            for (int word = -1; tokens.incrementToken() && word < to; ) {
                if (term.charAt(0) == WordFilter.EXACT) {
                    word++;
                    start = word == from ? offset.startOffset() : start;
                    end = word == to - 1 ? offset.endOffset() : end;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Cannot happen: the text is in memory.
        }
        return text.substring(start, end);
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new MappingCharFilter(CHARACTERS, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokens = new StandardTokenizer();
        return new TokenStreamComponents(tokens, new WordFilter(tokens, tongue));
    }

    private static NormalizeCharMap characters() {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        String small = "₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹";
        for (int i = 0; i < small.length(); i++) {
            map.add(small.substring(i, i + 1), String.valueOf(i % 10));
        }
        map.add("·", " ");
        map.add("_", " ");
        return map.build();
    }
}
