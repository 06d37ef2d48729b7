package cloud.girofle.herbier.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Brings together the spellings of a compound: who asks for {@code datacenter} also finds « data
 * center » and « data-center », and the other way round. Widens a {@link Question} before it is
 * looked up; only to what the index holds.
 */
final class Compounds {

    /** In a longer question the compound stands among words enough. */
    private static final int FEW_WORDS = 8;

    private static final int SHORTEST_HALF = 3;
    private static final int LONGEST_WORD = 30;

    /** Where a spelling is looked up: where words are chosen with care. */
    private static final List<Part> PARTS = List.of(Part.TITLE, Part.TAG, Part.ABSTRACT);

    private final IndexReader reader;

    Compounds(IndexReader reader) {
        this.reader = reader;
    }

    /** The same question, each word with its other spellings. */
    Question widen(Question question) throws IOException {
        List<Asked> wanted = question.wanted();
        if (wanted.size() > FEW_WORDS) {
            return question;
        }
        List<Asked> widened = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            List<Asked> spellings = new ArrayList<>();
            spellings.add(wanted.get(i));
            if (i > 0) {
                addJoined(spellings, wanted.get(i - 1), wanted.get(i));
            }
            if (i + 1 < wanted.size()) {
                addJoined(spellings, wanted.get(i), wanted.get(i + 1));
            }
            addHalves(spellings, wanted.get(i));
            widened.add(spellings.size() == 1 ? wanted.get(i) : new Asked.Either(spellings));
        }
        return new Question(widened, question.unwanted());
    }

    private void addJoined(List<Asked> spellings, Asked first, Asked second) throws IOException {
        Optional<QueryWord> before = single(first);
        Optional<QueryWord> after = single(second);
        if (before.isPresent() && after.isPresent()) {
            String joined = before.get().exact() + after.get().exact();
            if (isKnown(joined)) {
                spellings.add(new Asked.Word(joined));
            }
        }
    }

    private void addHalves(List<Asked> spellings, Asked asked) throws IOException {
        Optional<QueryWord> single = single(asked);
        if (single.isEmpty()) {
            return;
        }
        String word = single.get().exact();
        int last = word.length() > LONGEST_WORD ? 0 : word.length() - SHORTEST_HALF;
        for (int cut = SHORTEST_HALF; cut <= last; cut++) {
            String first = word.substring(0, cut);
            String second = word.substring(cut);
            if (isKnown(first) && isKnown(second)) {
                spellings.add(new Asked.Word(first + "-" + second));
            }
        }
    }

    /** The one word of letters that was asked for, if it is one. */
    private static Optional<QueryWord> single(Asked asked) {
        if (!(asked instanceof Asked.Word word)) {
            return Optional.empty();
        }
        List<QueryWord> words = TextAnalyzer.words(word.text());
        boolean fits =
                words.size() == 1
                        && !words.getFirst().isGrammar()
                        && words.getFirst().exact().chars().allMatch(Character::isLetter);
        return fits ? Optional.of(words.getFirst()) : Optional.empty();
    }

    private boolean isKnown(String text) throws IOException {
        List<QueryWord> words = TextAnalyzer.words(text);
        if (words.size() != 1 || words.getFirst().isGrammar()) {
            return false;
        }
        for (Part part : PARTS) {
            for (String term : words.getFirst().terms()) {
                if (reader.docFreq(new Term(part.field(), term)) > 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
