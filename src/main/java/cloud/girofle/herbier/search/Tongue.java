package cloud.girofle.herbier.search;

import cloud.girofle.herbier.text.Fold;
import java.util.List;

/** The language that a text is analysed in. Immutable and thread-safe. */
enum Tongue {
    FRENCH {
        @Override
        List<String> stems(String word) {
            return StopWords.FRENCH.contains(word) ? List.of() : List.of(Stem.french(word));
        }
    },
    ENGLISH {
        @Override
        List<String> stems(String word) {
            return StopWords.ENGLISH.contains(word) ? List.of() : List.of(Stem.english(word));
        }
    },
    /** Unknown, another one, or a query, whose words may be of either. */
    ANY {
        @Override
        List<String> stems(String word) {
            if (StopWords.FRENCH.contains(word) || StopWords.ENGLISH.contains(word)) {
                return List.of();
            }
            String french = Stem.french(word);
            String english = Stem.english(word);
            return french.equals(english) ? List.of(french) : List.of(french, english);
        }
    };

    /** Grammar words that a text must hold, to tell its language from them. */
    private static final int ENOUGH = 2;

    /** What a folded word is indexed under; nothing for a word too common to tell texts apart. */
    abstract List<String> stems(String word);

    /**
     * The language of a text. Its own grammar words are believed before what the reference
     * declares: many a French article has an English abstract.
     *
     * @param declared the code of the reference's language, or empty
     */
    static Tongue of(String text, String declared) {
        int french = 0;
        int english = 0;
        for (String word : Fold.words(text).split(" ", -1)) {
            french += StopWords.FRENCH.contains(word) ? 1 : 0;
            english += StopWords.ENGLISH.contains(word) ? 1 : 0;
        }
        if (french >= ENOUGH && french > 2 * english) {
            return FRENCH;
        }
        if (english >= ENOUGH && english > 2 * french) {
            return ENGLISH;
        }
        return switch (declared) {
            case "fr" -> FRENCH;
            case "en" -> ENGLISH;
            default -> ANY;
        };
    }
}
