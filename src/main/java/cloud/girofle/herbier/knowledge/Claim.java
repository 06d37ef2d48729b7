package cloud.girofle.herbier.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        evidence = List.copyOf(evidence);
    }

    /** Read from a text. Lines that are no evidence go on with the claim above them. */
    public static List<Claim> read(String text) {
        List<Claim> claims = new ArrayList<>();
        for (String line : text.lines().map(String::stripTrailing).toList()) {
            Optional<Side> side =
                    line.length() > 2 && line.charAt(1) == ' '
                            ? Side.of(line.charAt(0))
                            : Optional.empty();
            if (side.isPresent()) {
                claims.add(new Claim(side.get(), line.substring(2).strip(), List.of()));
            } else if (!line.isBlank() && !claims.isEmpty()) {
                Claim last = claims.removeLast();
                claims.add(Evidence.read(line).map(last::with).orElseGet(() -> last.with(line)));
            }
        }
        return List.copyOf(claims);
    }

    /** As {@link #read} reads them. */
    public static String written(List<Claim> claims) {
        return claims.stream().map(Claim::written).collect(Collectors.joining("\n"));
    }

    private Claim with(Evidence more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(more);
        return new Claim(side, text, all);
    }

    private Claim with(String more) {
        return new Claim(side, text + " " + more.strip(), evidence);
    }

    private String written() {
        return side.sign()
                + " "
                + text.replaceAll("\\s+", " ").strip()
                + evidence.stream()
                        .map(each -> "\n  " + each.written())
                        .collect(Collectors.joining());
    }
}
