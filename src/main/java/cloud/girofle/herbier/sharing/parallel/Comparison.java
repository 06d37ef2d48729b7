package cloud.girofle.herbier.sharing.parallel;

import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.reference.Source;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two libraries side by side, at one moment; keys of references stand in the order of their titles.
 * Immutable.
 *
 * @param a the first
 * @param b the other
 * @param both the references that both have
 * @param differing those of them that the two do not tell in the same way
 * @param aspects for how many of them each thing differs: a field by its base name, {@code
 *     keywords}, {@code notes}, {@code marks}; the most frequent first
 * @param onlyA those that only the first has
 * @param onlyB those that only the other has
 * @param perhaps pairs of those two that may be one work, and that nobody joined or kept apart
 * @param forA what the first might want from the other, what it follows most first
 * @param forB what the other might want from the first
 */
public record Comparison(
        Source a,
        Source b,
        List<String> both,
        List<String> differing,
        Map<String, Integer> aspects,
        List<String> onlyA,
        List<String> onlyB,
        List<Suggestion> perhaps,
        List<Wanted> forA,
        List<Wanted> forB) {

    /** A list of references that a comparison makes; {@link #parameter} names it in an address. */
    public enum Part {
        BOTH("communes"),
        DIFFERING("differentes"),
        ONLY_A("a-seul"),
        ONLY_B("b-seul"),
        /** What the first might want. */
        FOR_A("pour-a"),
        /** What the other might want. */
        FOR_B("pour-b"),
        PERHAPS("peut-etre");

        private final String parameter;

        Part(String parameter) {
            this.parameter = parameter;
        }

        /** Its name in the address of a comparison: {@code a-seul}. */
        public String parameter() {
            return parameter;
        }

        /** The one of that name. */
        public static Optional<Part> of(String parameter) {
            return Arrays.stream(values())
                    .filter(part -> part.parameter.equals(parameter))
                    .findFirst();
        }

        /** Whether it is told by the other: what only it has, and what the first may take of it. */
        public boolean isOfTheOther() {
            return this == ONLY_B || this == FOR_A;
        }
    }

    public Comparison {
        both = List.copyOf(both);
        differing = List.copyOf(differing);
        aspects = Collections.unmodifiableMap(new LinkedHashMap<>(aspects));
        onlyA = List.copyOf(onlyA);
        onlyB = List.copyOf(onlyB);
        perhaps = List.copyOf(perhaps);
        forA = List.copyOf(forA);
        forB = List.copyOf(forB);
    }

    /** How many references the two have. */
    public int total() {
        return both.size() + onlyA.size() + onlyB.size();
    }

    /** The keys of a list; of pairs, each once, those of the first library before their like. */
    public List<String> keys(Part part) {
        return switch (part) {
            case BOTH -> both;
            case DIFFERING -> differing;
            case ONLY_A -> onlyA;
            case ONLY_B -> onlyB;
            case FOR_A -> forA.stream().map(Wanted::key).toList();
            case FOR_B -> forB.stream().map(Wanted::key).toList();
            case PERHAPS -> {
                LinkedHashSet<String> keys = new LinkedHashSet<>();
                for (Suggestion pair : perhaps) {
                    keys.add(pair.one());
                    keys.add(pair.other());
                }
                yield List.copyOf(keys);
            }
        };
    }

    /** Who tells what a list hands out. */
    public Source teller(Part part) {
        return part.isOfTheOther() ? b : a;
    }
}
