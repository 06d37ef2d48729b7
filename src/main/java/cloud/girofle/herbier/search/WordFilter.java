package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Gives each word twice at its place: folded but whole behind {@link #EXACT}, for phrases and
 * prefixes, and its stems, for everything else; a short form also behind {@link #CAPITALS}. Both
 * live in one field, so one text is read, kept and highlighted once. Offsets are those of the
 * {@link WordPiece}: in « l’avocat », of {@code avocat}.
 */
final class WordFilter extends TokenFilter {

    /** Set before a whole word; no tokenizer ever gives a word that holds it. */
    static final char EXACT = '=';

    /** Set before a short form written in capitals: « AI » is not the « ai » of « j’ai ». */
    static final char CAPITALS = '^';

    private final Tongue tongue;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Deque<WordPiece> pieces = new ArrayDeque<>();
    private final Deque<String> stems = new ArrayDeque<>();
    private int tokenStart;
    private int tokenEnd;
    private int start;
    private int end;

    WordFilter(TokenStream input, Tongue tongue) {
        super(input);
        this.tongue = tongue;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!stems.isEmpty()) {
            emit(stems.remove(), 0);
            return true;
        }
        while (pieces.isEmpty()) {
            if (!input.incrementToken()) {
                return false;
            }
            pieces.addAll(WordPiece.of(term.toString()));
            tokenStart = offset.startOffset();
            tokenEnd = offset.endOffset();
        }
        WordPiece piece = pieces.remove();
        if (piece.capitals()) {
            stems.add(CAPITALS + piece.word());
        }
        stems.addAll(tongue.stems(piece.word()));
        if (!piece.unit().isEmpty()) {
            stems.add(piece.unit());
        }
        start = Math.min(tokenStart + piece.start(), tokenEnd);
        end = Math.min(tokenStart + piece.end(), tokenEnd);
        emit(piece.word(), 1);
        return true;
    }

    private void emit(String word, int places) {
        clearAttributes();
        term.setEmpty();
        if (places > 0) {
            term.append(EXACT);
        }
        term.append(word);
        step.setPositionIncrement(places);
        offset.setOffset(start, end);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pieces.clear();
        stems.clear();
    }
}
