package cloud.girofle.herbier.text;

import cloud.girofle.herbier.text.ThreeWayParts.Hunk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two people changed the same text: both changes together, line by line (as {@code diff3}). Where
 * they touched different lines, both are in; where they touched the same ones differently, both
 * versions are kept side by side for a person to decide. Nothing that either wrote is lost.
 * Immutable.
 *
 * @param parts the merged text from its beginning to its end
 */
public record ThreeWay(List<Part> parts) {

    /** A stretch of the merged text. */
    public sealed interface Part {}

    /**
     * Lines nobody disputes.
     *
     * @param lines without their ends
     */
    public record Agreed(List<String> lines) implements Part {
        public Agreed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Lines that both changed, differently.
     *
     * @param base as they were; none when both added something at the same place
     * @param mine as I have them; none when I removed them
     * @param theirs as the others have them; none when they removed them
     */
    public record Clash(List<String> base, List<String> mine, List<String> theirs) implements Part {
        public Clash {
            base = List.copyOf(base);
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }

    /**
     * The lines that stand around the two versions where they clash, in the reader's words.
     *
     * @param mine before my version
     * @param theirs between my version and theirs
     * @param end after theirs
     */
    public record Markers(String mine, String theirs, String end) {}

    public ThreeWay {
        parts = List.copyOf(parts);
    }

    /**
     * Both changes together.
     *
     * @param base the text both started from
     * @param mine what I made of it
     * @param theirs what the others made of it
     */
    public static ThreeWay of(String base, String mine, String theirs) {
        List<String> from = Lines.of(base);
        List<Hunk> hunks =
                Stream.concat(
                                Hunk.between(from, Lines.of(mine), true),
                                Hunk.between(from, Lines.of(theirs), false))
                        .sorted(Hunk.IN_ORDER)
                        .toList();
        return new ThreeWay(new ThreeWayParts(from).of(hunks));
    }

    /** Whether nobody has to decide anything. */
    public boolean isClean() {
        return clashes().isEmpty();
    }

    /** Where both changed the same lines, in the order of the text. */
    public List<Clash> clashes() {
        return parts.stream().filter(Clash.class::isInstance).map(Clash.class::cast).toList();
    }

    /** The merged text, lines ended with {@code \n}; clashes with both versions between markers. */
    public String merged(Markers markers) {
        return parts.stream()
                .flatMap(part -> lines(part, markers))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Part part, Markers markers) {
        return switch (part) {
            case Agreed agreed -> agreed.lines().stream();
            case Clash clash -> {
                List<String> lines = new ArrayList<>();
                lines.add(markers.mine());
                lines.addAll(clash.mine());
                lines.add(markers.theirs());
                lines.addAll(clash.theirs());
                lines.add(markers.end());
                yield lines.stream();
            }
        };
    }
}
