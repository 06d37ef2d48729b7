package cloud.girofle.herbier.search;

import cloud.girofle.herbier.text.Fold;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Mends words that nothing holds, out of the words of the index itself and of the thesaurus: the
 * nearest by letters added, left out, changed or swapped (Damerau and Levenshtein's distance), then
 * the commonest. Never touches what stands between quotes, after {@code =}, or is an identifier.
 */
final class Spelling {

    /** Shorter words are acronyms, or have too many neighbours. */
    private static final int SHORTEST = 4;

    /** In shorter words two slips leave nothing to know the word by. */
    private static final int LONG_ENOUGH_FOR_TWO = 7;

    /** Each costs a walk through the words of the index: who slips more often pastes nonsense. */
    private static final int MOST = 8;

    /** Where words are chosen with care, or names stand. */
    private static final List<Part> PARTS =
            List.of(Part.TITLE, Part.CREATOR, Part.TAG, Part.ABSTRACT, Part.CONTAINER);

    private final IndexReader reader;
    private final Vocabulary vocabulary;

    Spelling(IndexReader reader, Vocabulary vocabulary) {
        this.reader = reader;
        this.vocabulary = vocabulary;
    }

    /** The text with the words mended that need it; empty when none does, or nothing is near. */
    Optional<String> mend(String text, Question question) throws IOException {
        String mended = text;
        int tried = 0;
        for (Asked asked : question.wanted()) {
            Optional<String> word = tried < MOST ? word(asked) : Optional.empty();
            if (word.isPresent()) {
                tried++;
                Optional<String> near = near(word.get(), parts(asked));
                if (near.isPresent()) {
                    mended = replace(mended, word.get(), near.get());
                }
            }
        }
        return mended.equals(text) ? Optional.empty() : Optional.of(mended);
    }

    /** The word to look at, if it is one that may be mended. */
    private Optional<String> word(Asked asked) throws IOException {
        return switch (asked) {
            case Asked.Word word when isUnknown(word.text(), PARTS) -> Optional.of(word.text());
            case Asked.Within(Part part, Asked.Word word)
                    when isUnknown(word.text(), List.of(part)) ->
                    Optional.of(word.text());
            default -> Optional.empty();
        };
    }

    private static List<Part> parts(Asked asked) {
        return asked instanceof Asked.Within within ? List.of(within.part()) : PARTS;
    }

    private boolean isUnknown(String text, List<Part> parts) throws IOException {
        List<QueryWord> words = TextAnalyzer.words(text);
        if (words.size() != 1 || words.getFirst().isGrammar()) {
            return false;
        }
        QueryWord word = words.getFirst();
        if (word.exact().length() < SHORTEST
                || !word.exact().chars().allMatch(Character::isLetter)) {
            return false;
        }
        for (Part part : parts.size() > 1 ? List.of(Part.values()) : parts) {
            for (String term : word.terms()) {
                if (reader.docFreq(new Term(part.field(), term)) > 0) {
                    return false;
                }
            }
        }
        return !vocabulary.knows(word);
    }

    /** The nearest word, as it is written where it is found. */
    private Optional<String> near(String typed, List<Part> parts) throws IOException {
        String word = Fold.fold(typed);
        int most = word.length() < LONG_ENOUGH_FOR_TWO ? 1 : 2;
        for (int slips = 1; slips <= most; slips++) {
            Map<String, Integer> found = within(word, slips, parts);
            Optional<String> best =
                    found.entrySet().stream()
                            .max(
                                    Comparator.comparing((Map.Entry<String, Integer> each) ->
                                                    each.getKey().charAt(0) == word.charAt(0))
                                            .thenComparing(Map.Entry::getValue)
                                            .thenComparing(Map.Entry::getKey))
                            .map(Map.Entry::getKey);
            if (best.isPresent()) {
                return Optional.of(new Spellings(reader).of(best.get(), parts).orElse(best.get()));
            }
        }
        return Optional.empty();
    }

    /** The words so near, with how many references hold each. */
    private Map<String, Integer> within(String word, int slips, List<Part> parts)
            throws IOException {
        Map<String, Integer> found = new HashMap<>();
        // Who slips twice still begins well.
        int sure = slips == 1 ? 1 : 2;
        CompiledAutomaton near =
                FuzzyQuery.getFuzzyAutomaton(WordFilter.EXACT + word, slips, sure, true);
        for (Part part : parts) {
            Terms terms = MultiTerms.getTerms(reader, part.field());
            if (terms != null) {
                TermsEnum each = near.getTermsEnum(terms);
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    found.merge(term.utf8ToString().substring(1), each.docFreq(), Integer::sum);
                }
            }
        }
        for (String known : vocabulary.words()) {
            BytesRef term = new BytesRef(WordFilter.EXACT + known);
            if (near.runAutomaton.run(term.bytes, term.offset, term.length)) {
                found.merge(known, 1, Integer::sum);
            }
        }
        return found;
    }

    private static String replace(String text, String word, String by) {
        Pattern whole =
                Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
        return whole.matcher(text).replaceFirst(Matcher.quoteReplacement(by));
    }
}
