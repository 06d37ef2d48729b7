package cloud.girofle.herbier.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word that a reader typed, analysed.
 *
 * @param exact folded, whole
 * @param stems what it is indexed under, in either language; none for a grammar word
 */
record QueryWord(String exact, List<String> stems) {

    QueryWord {
        stems = List.copyOf(stems);
    }

    QueryWord withStem(String stem) {
        return new QueryWord(exact, Stream.concat(stems.stream(), Stream.of(stem)).toList());
    }

    /** Whether it is too common to tell texts apart. */
    boolean isGrammar() {
        return stems.isEmpty();
    }

    /** The word as it is indexed for phrases and prefixes. */
    String exactTerm() {
        return WordFilter.EXACT + exact;
    }

    /** The terms that stand for it: its stems, or itself when it has none. */
    List<String> terms() {
        return isGrammar() ? List.of(exactTerm()) : stems;
    }
}
