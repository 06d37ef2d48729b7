package cloud.girofle.herbier.text;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a printer would mend in a text: for French, after the <i>Lexique des règles typographiques
 * en usage à l’Imprimerie nationale</i>; for English, quotation marks that are not curly and spaces
 * that are French.
 */
public final class Typos {

    private static final Pattern FRENCH =
            Pattern.compile(
                    String.join(
                            "|",
                            "(?<=\\p{L})'|'(?=\\p{L})",
                            "(?<!\\p{Zs})\\.\\.\\.(?!\\.)",
                            // A space that breaks where none may.
                            "(?<=[^ ]) [:;!?»](?![\\p{L}\\p{N}(\\-/=])",
                            "« ",
                            "\\d (?:[kMGT]?o|%|€|[kM]?Wh?|[kMGT]Wh|kg|km|°C)(?![\\p{L}])",
                            "} (?:[kMGT]o|%)(?!\\p{L})",
                            // None where there must be one.
                            "«(?![\\u202f\\u00a0])|(?<![\\u202f\\u00a0])»",
                            "(?<=[\\p{L}»)\\]])[;!?](?=\\s|$)",
                            "(?<=[\\p{L}»)\\]]):(?=\\s|$)",
                            "\\bn° ?\\d",
                            "\\b(?:A propos|Etat|Etude|Edition|Energie|Ecran|Ecologie|Equipement"
                                    + "|Evaluation)\\b"));

    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(?<=\\p{L})'|'(?=\\p{L})|\"|[«»]|\\.\\.\\.|\\p{Zs}[:;!?](?=\\s|$)"
                            + "|(?<=\\p{L})\\u202f");

    private Typos() {}

    /** Those of a French text, each with what stands around it. */
    public static List<String> french(String text) {
        return found(FRENCH, text);
    }

    /** Those of an English one. */
    public static List<String> english(String text) {
        return found(ENGLISH, text);
    }

    private static List<String> found(Pattern typos, String text) {
        return typos.matcher(text).results().map(around(text)).toList();
    }

    private static Function<MatchResult, String> around(String text) {
        return typo ->
                text.substring(
                        Math.max(0, typo.start() - 12), Math.min(text.length(), typo.end() + 12));
    }
}
