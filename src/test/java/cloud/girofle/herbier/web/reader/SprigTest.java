package cloud.girofle.herbier.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SprigTest {

    private static final String LONG =
            "Référentiel général de l’écoconception des services numériques";

    /** The room that a line of words takes. */
    private record Box(int left, int right, int top, int bottom) {

        static Box of(Sprig.Leaf leaf, Sprig.Line line, boolean isLeft) {
            int width = line.words().length() * Sprig.LETTER;
            return new Box(
                    isLeft ? leaf.x() - width : leaf.x(),
                    isLeft ? leaf.x() : leaf.x() + width,
                    line.y() - Sprig.LINE + 4,
                    line.y() + 4);
        }

        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    @Test
    void noWordMeetsAnotherAndAllStandWithinTheDrawing() {
        for (List<Branch> narrower : List.of(many(0), many(1), many(3), many(20))) {
            Sprig sprig = Sprig.of(LONG, many(2), many(5), narrower);
            List<Box> boxes = new ArrayList<>();
            sprig.left().forEach(leaf -> add(boxes, leaf, true));
            sprig.right().forEach(leaf -> add(boxes, leaf, false));
            for (Sprig.Line line : sprig.name()) {
                int half = line.words().length() * Sprig.LETTER / 2;
                boxes.add(
                        new Box(
                                Sprig.MIDDLE - half,
                                Sprig.MIDDLE + half,
                                line.y() - Sprig.LINE + 4,
                                line.y() + 4));
            }
            assertThat(boxes)
                    .allSatisfy(box -> {
                        assertThat(box.left()).isGreaterThanOrEqualTo(0);
                        assertThat(box.right()).isLessThanOrEqualTo(Sprig.WIDTH);
                        assertThat(box.top()).isGreaterThanOrEqualTo(0);
                        assertThat(box.bottom()).isLessThanOrEqualTo(sprig.height());
                    });
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(boxes.get(i).meets(boxes.get(j)))
                            .as("%s and %s", boxes.get(i), boxes.get(j))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void twelveAreDrawnThoseThatWeighMost() {
        Sprig sprig = Sprig.of("Numérique", many(1), many(9), many(20));
        assertThat(leaves(sprig)).hasSize(12);
        assertThat(leaves(sprig))
                .filteredOn(Sprig.Leaf::isEmpty)
                .extracting(leaf -> leaf.topic().count())
                .containsExactlyInAnyOrder(81L, 64L, 49L, 36L);
        assertThat(leaves(sprig)).extracting(leaf -> leaf.topic().count()).contains(400L, 196L);
    }

    @Test
    void theAreaOfALeafGoesWithItsReferences() {
        Sprig sprig =
                Sprig.of(
                        "Numérique",
                        List.of(),
                        List.of(),
                        List.of(topic("a", 100), topic("b", 25)));
        assertThat(sprig.left().getFirst().path()).contains("q-20-13-40 4");
        assertThat(sprig.right().getFirst().path())
                .as("a quarter: half as long, half as wide")
                .contains("q10-6 20 4");
    }

    @Test
    void whatHasNoRoomEndsWithAnEllipsisAndIsSaidWhole() {
        Sprig sprig = Sprig.of("Politique", List.of(), List.of(), List.of(topic(LONG, 3)));
        Sprig.Leaf leaf = sprig.left().getFirst();
        assertThat(leaf.lines())
                .extracting(Sprig.Line::words)
                .containsExactly("Référentiel", "général de l’éc…");
        assertThat(leaf.isCut()).isTrue();
        assertThat(leaf.topic().name()).isEqualTo(LONG);
        assertThat(sprig.stem()).as("nothing above it").doesNotContain("M160 0");
    }

    private static void add(List<Box> boxes, Sprig.Leaf leaf, boolean isLeft) {
        leaf.lines().forEach(line -> boxes.add(Box.of(leaf, line, isLeft)));
    }

    private static List<Sprig.Leaf> leaves(Sprig sprig) {
        return Stream.concat(sprig.left().stream(), sprig.right().stream()).toList();
    }

    /** Topics with names of every length, and 1, 4, 9… references. */
    private static List<Branch> many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> topic(LONG.substring(0, Math.min(LONG.length(), 3 * i + 1)), i * i))
                .toList();
    }

    private static Branch topic(String name, int count) {
        return new Branch(name, "/themes/x", count, List.of());
    }
}
