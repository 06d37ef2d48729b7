package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.text.WordDifference.Kind;
import cloud.girofle.herbier.text.WordDifference.Segment;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDifferenceTest {

    @Test
    void aReplacedWordIsToldFromThoseKept() {
        assertThat(
                        WordDifference.of(
                                        "Un centre de données consomme.",
                                        "Un centre de calcul consomme.")
                                .segments())
                .containsExactly(
                        new Segment(Kind.KEPT, "Un centre de "),
                        new Segment(Kind.REMOVED, "données"),
                        new Segment(Kind.ADDED, "calcul"),
                        new Segment(Kind.KEPT, " consomme."));
    }

    @Test
    void aFigureChangesAsAWhole() {
        assertThat(WordDifference.of("Il faut 12,5 kWh.", "Il faut 13,5 kWh.").html())
                .isEqualTo("Il faut <del>12,5</del><ins>13,5</ins> kWh.");
    }

    @Test
    void anElidedArticleIsAWord() {
        assertThat(WordDifference.of("Selon l’étude", "Selon cette étude").html())
                .isEqualTo("Selon <del>l’</del><ins>cette </ins>étude");
    }

    @Test
    void wordsSharedByAccidentDoNotBreakARewrittenSentence() {
        assertThat(
                        WordDifference.of(
                                        "L’empreinte de la fabrication domine.",
                                        "Le poids de nos écrans compte davantage.")
                                .html())
                .isEqualTo(
                        "<del>L’empreinte de la fabrication domine</del>"
                                + "<ins>Le poids de nos écrans compte davantage</ins>.");
    }

    @Test
    void paragraphsStayApart() {
        assertThat(WordDifference.of("Un.\n\nDeux.", "Un.\n\nEntre.\n\nDeux.").html())
                .isEqualTo("Un.\n\n<ins>Entre.¶\n¶\n</ins>Deux.");
        assertThat(WordDifference.of("Un.\r\nDeux.", "Un.\nDeux.").isEmpty()).isTrue();
    }

    @Test
    void theHtmlShowsMarkupAsItIsWritten() {
        assertThat(WordDifference.of("<b>x</b>", "<script>alert(1)</script> & x").html())
                .doesNotContain("<b>", "<script>")
                .contains("&lt;", "script", "&amp;");
    }

    @Test
    void whatIsFarFromAnyChangeIsFolded() {
        String far = " mot".repeat(50);
        WordDifference difference =
                WordDifference.of("Un" + far + " fin" + far, "Un" + far + " suite" + far);
        assertThat(difference.folded(2).html())
                .isEqualTo(" … mot mot <del>fin</del><ins>suite</ins> mot mot … ");
        assertThat(difference.folded(100)).isEqualTo(difference);
        assertThat(WordDifference.of("a b c d\ne fin", "a b c d\ne suite").folded(1).html())
                .isEqualTo("…\ne <del>fin</del><ins>suite</ins>");
        assertThat(joined(difference.folded(2), EnumSet.of(Kind.ADDED)))
                .isEqualTo("Un" + far + " fin" + far);
    }

    @Test
    void theSameTextsDifferInNothing() {
        assertThat(WordDifference.of("", "").segments()).isEmpty();
        assertThat(WordDifference.of("Un mot", "Un mot").isEmpty()).isTrue();
        assertThat(WordDifference.of("Un mot", "Un  mot").isEmpty()).isFalse();
    }

    @Test
    void bothTextsCanAlwaysBeReadFromTheirDifference() {
        Random random = new Random(5);
        for (int round = 0; round < 400; round++) {
            String before = text(random, random.nextInt(80), 2 + random.nextInt(30));
            String after =
                    random.nextBoolean()
                            ? edited(random, before)
                            : text(random, random.nextInt(80), 12);
            holdsBoth(before, after);
        }
    }

    @Test
    void longTextsAreComparedHoweverDifferent() {
        Random random = new Random(7);
        String one = text(random, 20_000, 4_000);
        holdsBoth(one, text(random, 20_000, 4_000));
        holdsBoth(one, edited(random, one));
        holdsBoth("a b ".repeat(25_000), "b c a ".repeat(17_000));
        holdsBoth("\n".repeat(100_000), "x\n".repeat(50_000));
        holdsBoth("1.".repeat(50_000), "e\u0301".repeat(50_000));
        String numbered =
                IntStream.range(0, 15_000)
                        .mapToObj(i -> "m" + i + " ")
                        .collect(Collectors.joining());
        String turned =
                IntStream.range(0, 15_000)
                        .mapToObj(i -> "m" + (14_999 - i) + " ")
                        .collect(Collectors.joining());
        holdsBoth(numbered, turned);
    }

    @Test
    void aSmallChangeInALongTextStaysSmall() {
        Random random = new Random(11);
        String one = text(random, 20_000, 3_000);
        String other =
                "Avant. "
                        + one.substring(0, 60_000)
                        + " AU MILIEU "
                        + one.substring(60_000)
                        + " Après.";
        long added =
                WordDifference.of(one, other).segments().stream()
                        .filter(segment -> segment.kind() != Kind.KEPT)
                        .mapToLong(segment -> segment.text().length())
                        .sum();
        assertThat(added).isLessThan(60);
    }

    private static void holdsBoth(String before, String after) {
        WordDifference difference = WordDifference.of(before, after);
        assertThat(joined(difference, EnumSet.of(Kind.ADDED))).isEqualTo(before);
        assertThat(joined(difference, EnumSet.of(Kind.REMOVED))).isEqualTo(after);
    }

    private static String joined(WordDifference difference, Set<Kind> without) {
        return difference.segments().stream()
                .filter(segment -> !without.contains(segment.kind()))
                .map(Segment::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, int words, int vocabulary) {
        List<String> between = List.of(" ", " ", " ", " ", ", ", ". ", "\n", "\n\n", "’");
        return IntStream.range(0, words)
                .mapToObj(i ->
                        "mot"
                                + random.nextInt(vocabulary)
                                + between.get(random.nextInt(between.size())))
                .collect(Collectors.joining());
    }

    private static String edited(Random random, String text) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = 0; i < 5; i++) {
            int at = random.nextInt(edited.length() + 1);
            if (random.nextBoolean()) {
                edited.insert(at, " ajout" + i + " ");
            } else {
                edited.delete(at, Math.min(edited.length(), at + random.nextInt(30)));
            }
        }
        return edited.toString();
    }
}
