package cloud.girofle.herbier.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody may hold in a debate, and what that rests on. Several are kept as a text: a line
 * with a sign for each ({@code +} for, {@code -} against, {@code ~} nuancing) and below it,
 * indented, a line for each {@link Evidence}.
 *
 * @param side of the question
 * @param text one paragraph of Markdown
 * @param evidence none where it still has to be found
 */
public record Claim(Side side, String text, List<Evidence> evidence) {

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Z}&&[^\\u00a0\\u202f]]+");

    /** Characters of a quote that goes over several lines. */
    private static final int LONGEST_QUOTE = 2_000;

    /** Which way a claim goes. */
    public enum Side {
        FOR('+'),
        AGAINST('-'),
        NUANCE('~');

        private final char sign;

        Side(char sign) {
            this.sign = sign;
        }

        /** As texts and forms write it. */
        public char sign() {
            return sign;
        }

        /** The side of that sign; empty for anything else. */
        public static Optional<Side> of(char sign) {
            return Arrays.stream(values()).filter(side -> side.sign == sign).findFirst();
        }
    }

    public Claim {
        text = onOneLine(text);
        evidence = List.copyOf(evidence);
    }

    /**
     * Read from a text, of which no word is lost: lines that are no evidence go on with the claim
     * above them; those above all claims are a claim of their own, nuancing.
     */
    public static List<Claim> read(String text) {
        List<Claim> claims = new ArrayList<>();
        for (String line : whole(text)) {
            Optional<Side> side = side(line);
            if (side.isPresent()) {
                claims.add(new Claim(side.get(), line.substring(1), List.of()));
            } else {
                Claim last =
                        claims.isEmpty()
                                ? new Claim(Side.NUANCE, "", List.of())
                                : claims.removeLast();
                claims.add(Evidence.read(line).map(last::with).orElseGet(() -> last.with(line)));
            }
        }
        claims.removeIf(claim -> claim.text.isEmpty() && claim.evidence.isEmpty());
        return List.copyOf(claims);
    }

    /** As {@link #read} reads them. */
    public static String written(List<Claim> claims) {
        return claims.stream().map(Claim::written).collect(Collectors.joining("\n"));
    }

    /** Words without what breaks a line, or stands around them. */
    static String onOneLine(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ");
        int from = 0;
        int to = line.length();
        while (from < to && isBlank(line.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** Its lines that are not blank, a quote of evidence that goes over several on one. */
    private static List<String> whole(String text) {
        List<String> lines = new ArrayList<>();
        boolean open = false;
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            if (open && side(line).isEmpty() && Evidence.read(line).isEmpty()) {
                lines.add(lines.removeLast() + " " + line.strip());
            } else {
                lines.add(line);
            }
            open = isOpen(lines.getLast());
        }
        return lines;
    }

    /** Whether a line is evidence but for the end of its quote. */
    private static boolean isOpen(String line) {
        return line.length() < LONGEST_QUOTE
                && side(line).isEmpty()
                && Evidence.read(line).isEmpty()
                && Evidence.read(line + " »").isPresent();
    }

    private static Optional<Side> side(String line) {
        boolean alone = line.length() == 1 || Character.isWhitespace(line.charAt(1));
        return alone ? Side.of(line.charAt(0)) : Optional.empty();
    }

    private Claim with(Evidence more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(more);
        return new Claim(side, text, all);
    }

    private Claim with(String more) {
        return new Claim(side, text + " " + more, evidence);
    }

    private String written() {
        return side.sign()
                + " "
                + text
                + evidence.stream()
                        .map(each -> "\n  " + each.written())
                        .collect(Collectors.joining());
    }
}
