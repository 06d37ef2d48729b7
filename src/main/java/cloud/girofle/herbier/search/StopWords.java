package cloud.girofle.herbier.search;

import java.util.Set;

/**
 * Grammar words, folded: indexed for exact phrases only. The lists are short on purpose. Words that
 * also name something are left out of both ({@code or}, {@code but}, {@code car}, {@code ai},
 * {@code son}, {@code fin}…): losing a subject is worse than keeping a conjunction.
 */
final class StopWords {

    static final Set<String> FRENCH =
            set(
                    "a afin alors au aucun aucune aussi aux avec avoir c ce cela ces cet cette ceux chez",
                    "comme comment d dans de depuis des donc dont du elle elles en encore entre est et etc",
                    "etre eux fait faire il ils j je l la le les leur leurs lors lui m ma mais me meme mes",
                    "n ne ni nos notre nous on ont ou par parce pas pendant plus plusieurs pour pourquoi",
                    "qu quand que quel quelle quelles quels qui quoi s sa sans se selon ses si sont sous",
                    "sur t ta te tes toi ton tous tout toute toutes tres tu un une vers via vos votre vous",
                    "vs y");

    static final Set<String> ENGLISH =
            set(
                    "a about after all also am an and any are as at be because been before being between",
                    "both by could did do does during each for from had has have having he her here his",
                    "how i if in into is it its itself more most my no nor not of off on only other our",
                    "out over s same she should so some such t than that the their them then there these",
                    "they this those through to too under until up upon very vs was we were what when where",
                    "which while who whom whose why with would you your");

    private StopWords() {}

    private static Set<String> set(String... lines) {
        return Set.of(String.join(" ", lines).split(" ", -1));
    }
}
