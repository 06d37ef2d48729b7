package cloud.girofle.herbier.knowledge;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a claim rests on, on one line of text: {@code supports @schroeder-gibson-2007, § 4 « quote
 * »}, {@code usesDataFrom [[chiffre:afr-backblaze-2024]]}. A key that holds a blank or a comma
 * stands in braces, as Pandoc has it: {@code @{one, two}}.
 *
 * @param relation what the claim does with it
 * @param name of a reference: its key or citation key; or of a figure, see {@link Subject#name}
 * @param locator where in the reference, or empty; quotation marks in it are “these”
 * @param quote in its words, on one line, or empty
 */
public record Evidence(Relation relation, String name, String locator, String quote) {

    private static final Pattern BEGINNING =
            Pattern.compile(
                    "(?:[-*+] )?(?:cito:)?(?<relation>[A-Za-z]+) (?:\\[\\[(?<thing>[^\\]\\s]+)\\]\\]"
                            + "|@\\{(?<braced>[^}]+)\\}|@(?<key>[^{,\\s«][^,\\s«]*))");

    /**
     * A relation of <a href="https://purl.org/spar/cito">CiTO</a>, the Citation Typing Ontology.
     */
    public enum Relation {
        SUPPORTS("supports"),
        DISPUTES("disputes"),
        QUALIFIES("qualifies"),
        USES_DATA_FROM("usesDataFrom"),
        EXTENDS("extends"),
        CRITIQUES("critiques"),
        CITES_AS_EVIDENCE("citesAsEvidence"),
        DISCUSSES("discusses");

        private final String id;

        Relation(String id) {
            this.id = id;
        }

        /** Its name in CiTO, as texts write it too. */
        public String id() {
            return id;
        }

        /** The relation of that name, in capitals or not; empty for anything else. */
        public static Optional<Relation> of(String id) {
            return Arrays.stream(values())
                    .filter(relation -> relation.id.equalsIgnoreCase(id))
                    .findFirst();
        }
    }

    public Evidence {
        name = Claim.onOneLine(name);
        locator = Claim.onOneLine(locator.replace('«', '“').replace('»', '”'));
        quote = Claim.onOneLine(quote);
    }

    /** Read from a line; empty where it is none. */
    public static Optional<Evidence> read(String line) {
        String whole = Claim.onOneLine(line);
        Matcher beginning = BEGINNING.matcher(whole);
        if (!beginning.lookingAt()) {
            return Optional.empty();
        }
        String rest = whole.substring(beginning.end()).replaceFirst("»[.,;]$", "»").strip();
        int open = rest.indexOf('«');
        String place = open < 0 ? rest : rest.substring(0, open).strip();
        boolean unfinished = open >= 0 && !rest.endsWith("»");
        boolean stray = !place.isEmpty() && !place.startsWith(",");
        if (unfinished || stray) {
            return Optional.empty();
        }
        String name =
                group(beginning, "thing") + group(beginning, "braced") + group(beginning, "key");
        return Relation.of(group(beginning, "relation"))
                .map(relation ->
                        new Evidence(
                                relation,
                                name,
                                place.isEmpty() ? "" : place.substring(1),
                                open < 0 ? "" : rest.substring(open + 1, rest.length() - 1)));
    }

    /** As {@link #read} reads it. */
    public String written() {
        String place = locator.isEmpty() ? "" : ", " + locator;
        String said = quote.isEmpty() ? "" : " « " + quote + " »";
        return relation.id() + " " + named() + place + said;
    }

    private String named() {
        if (Subject.named(name).isPresent() && !name.matches(".*[\\]\\s].*")) {
            return "[[" + name + "]]";
        }
        return name.matches("[^{,\\s«][^,\\s«]*") ? "@" + name : "@{" + name + "}";
    }

    private static String group(Matcher matcher, String name) {
        return Optional.ofNullable(matcher.group(name)).orElse("");
    }
}
