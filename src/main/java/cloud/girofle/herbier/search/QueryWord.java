package cloud.girofle.herbier.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word that a reader typed, analysed.
 *
 * @param exact folded, whole
 * @param stems what it is indexed under, in either language; none for a grammar word
 * @param capitals whether it is written as a short form is: {@code IT}, {@code CO2e}
 */
record QueryWord(String exact, List<String> stems, boolean capitals) {

    QueryWord {
        stems = List.copyOf(stems);
    }

    QueryWord withStem(String stem) {
        return new QueryWord(
                exact, Stream.concat(stems.stream(), Stream.of(stem)).toList(), capitals);
    }

    QueryWord inCapitals() {
        return new QueryWord(exact, stems, true);
    }

    /** Whether it is too common to tell texts apart; « IT » is not « it ». */
    boolean isGrammar() {
        return stems.isEmpty() && !capitals;
    }

    /** The word as it is indexed for phrases and prefixes. */
    String exactTerm() {
        return WordFilter.EXACT + exact;
    }

    /** The short form as it is indexed beside the word. */
    String capitalsTerm() {
        return WordFilter.CAPITALS + exact;
    }

    /** The terms that stand for it: its stems, or itself when it has none. */
    List<String> terms() {
        if (!stems.isEmpty()) {
            return stems;
        }
        return List.of(capitals ? capitalsTerm() : exactTerm());
    }
}
