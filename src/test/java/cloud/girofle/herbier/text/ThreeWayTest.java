package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.text.ThreeWay.Clash;
import cloud.girofle.herbier.text.ThreeWay.Markers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThreeWayTest {

    private static final Markers MARKERS =
            new Markers("--- Votre version", "--- Version de Lou", "--- Fin");

    private static final String BASE =
            "Un centre de données.\n\nIl consomme de l’eau.\n\nIl chauffe.\n";

    @Test
    void changesOfDifferentLinesAreBothIn() {
        ThreeWay merge =
                ThreeWay.of(
                        BASE,
                        BASE.replace("Un centre", "Un grand centre"),
                        BASE.replace("chauffe", "chauffe le quartier"));
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged(MARKERS))
                .isEqualTo(
                        """
                        Un grand centre de données.

                        Il consomme de l’eau.

                        Il chauffe le quartier.
                        """);
    }

    @Test
    void changesOfNeighbouringLinesAreBothIn() {
        ThreeWay merge = ThreeWay.of("- un\n- deux\n", "- une\n- deux\n", "- un\n- trois\n");
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged(MARKERS)).isEqualTo("- une\n- trois\n");
    }

    @Test
    void whereBothChangedALineBothVersionsStay() {
        ThreeWay merge =
                ThreeWay.of(
                        BASE,
                        BASE.replace("de l’eau", "beaucoup d’eau") + "Il vibre.\n",
                        BASE.replace("de l’eau", "de l’eau potable"));
        assertThat(merge.clashes())
                .containsExactly(
                        new Clash(
                                List.of("Il consomme de l’eau."),
                                List.of("Il consomme beaucoup d’eau."),
                                List.of("Il consomme de l’eau potable.")));
        assertThat(merge.merged(MARKERS))
                .isEqualTo(
                        """
                        Un centre de données.

                        --- Votre version
                        Il consomme beaucoup d’eau.
                        --- Version de Lou
                        Il consomme de l’eau potable.
                        --- Fin

                        Il chauffe.
                        Il vibre.
                        """);
    }

    @Test
    void twoTextsBegunAtOnceAreNotMingled() {
        assertThat(ThreeWay.of("", "le mien\n\nfin", "le leur\n\nfini").clashes())
                .containsExactly(
                        new Clash(
                                List.of(),
                                List.of("le mien", "", "fin"),
                                List.of("le leur", "", "fini")));
    }

    @Test
    void whatOneRemovedAndTheOtherMendedIsDisputed() {
        ThreeWay merge = ThreeWay.of("a\nb\nc", "a\nc", "a\nB\nc");
        assertThat(merge.clashes())
                .containsExactly(new Clash(List.of("b"), List.of(), List.of("B")));
        assertThat(merge.merged(MARKERS))
                .isEqualTo("a\n--- Votre version\n--- Version de Lou\nB\n--- Fin\nc");
    }

    @Test
    void whatBothAddedAtOnePlaceIsDisputed() {
        assertThat(ThreeWay.of("a\nc", "a\nmien\nc", "a\nleur\nc").clashes())
                .containsExactly(new Clash(List.of(), List.of("mien"), List.of("leur")));
    }

    @Test
    void savingAgainWithMoreIsNoConflictWithOneself() {
        ThreeWay merge = ThreeWay.of("a", "a\n\nsuite\n\nfin", "a\n\nsuite");
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged(MARKERS)).isEqualTo("a\n\nsuite\n\nfin");
    }

    @Test
    void theLineEndsOfAFormAreNoChange() {
        ThreeWay merge = ThreeWay.of("a\nb\n", "a\r\nb\r\nc\r\n", "A\nb\n");
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged(MARKERS)).isEqualTo("A\nb\nc\n");
    }

    @Test
    void whereOnlyOneChangedAnythingTheirsIsTheText() {
        Random random = new Random(1);
        for (int round = 0; round < 500; round++) {
            String base = text(random);
            String changed = random.nextBoolean() ? edited(random, base) : text(random);
            assertThat(merged(base, changed, base)).isEqualTo(changed);
            assertThat(merged(base, base, changed)).isEqualTo(changed);
            assertThat(merged(base, changed, changed)).isEqualTo(changed);
        }
    }

    @Test
    void theSidesCanBeExchanged() {
        Random random = new Random(2);
        int clean = 0;
        for (int round = 0; round < 1_000; round++) {
            String base = text(random);
            String mine = edited(random, base);
            String theirs = edited(random, base);
            ThreeWay merge = ThreeWay.of(base, mine, theirs);
            ThreeWay other = ThreeWay.of(base, theirs, mine);
            assertThat(other.isClean()).isEqualTo(merge.isClean());
            if (merge.isClean()) {
                clean++;
                assertThat(other.merged(MARKERS)).isEqualTo(merge.merged(MARKERS));
            }
        }
        assertThat(clean).as("merges without a clash").isBetween(100, 900);
    }

    @Test
    void noLineThatEitherSideWroteIsLost() {
        Random random = new Random(3);
        for (int round = 0; round < 1_000; round++) {
            String base = text(random);
            String mine = random.nextInt(4) > 0 ? edited(random, base) : text(random);
            String theirs = random.nextInt(4) > 0 ? edited(random, base) : text(random);
            Map<String, Long> merged = lines(merged(base, mine, theirs));
            Map<String, Long> before = lines(base);
            for (String side : List.of(mine, theirs)) {
                lines(side)
                        .forEach((line, times) -> {
                            if (!before.containsKey(line)) {
                                assertThat(merged.getOrDefault(line, 0L))
                                        .as("%s in %s + %s + %s", line, base, mine, theirs)
                                        .isGreaterThanOrEqualTo(times);
                            }
                        });
            }
        }
    }

    @Test
    void longTextsAreMerged() {
        String base = "ligne\n".repeat(15_000);
        String mine = "début\n" + base;
        String theirs = base + "fin\n";
        assertThat(merged(base, mine, theirs)).isEqualTo("début\n" + base + "fin\n");
    }

    private static String merged(String base, String mine, String theirs) {
        return ThreeWay.of(base, mine, theirs).merged(MARKERS);
    }

    private static Map<String, Long> lines(String text) {
        return Lines.of(text).stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Few different lines, so that they repeat and can be aligned in several ways. */
    private static String text(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            lines.add(List.of("a", "b", "c", "d", "").get(random.nextInt(5)));
        }
        return String.join("\n", lines);
    }

    private static String edited(Random random, String base) {
        List<String> lines = new ArrayList<>(Lines.of(base));
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(lines.size() + 1);
            String line = "x" + random.nextInt(6);
            if (at == lines.size() || random.nextInt(3) == 0) {
                lines.add(at, line);
            } else if (random.nextBoolean()) {
                lines.set(at, line);
            } else if (lines.size() > 1) {
                lines.remove(at);
            }
        }
        return String.join("\n", lines);
    }
}
