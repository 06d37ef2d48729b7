package cloud.girofle.herbier.knowledge;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a claim rests on, on one line of text: {@code supports @schroeder-gibson-2007, § 4 « quote
 * »}, {@code usesDataFrom [[chiffre:afr-backblaze-2024]]}.
 *
 * @param relation what it does for the claim
 * @param name of a reference: its key or citation key; or of a figure, see {@link Subject#name}
 * @param locator where in the reference, or empty
 * @param quote in its words, or empty
 */
public record Evidence(Relation relation, String name, String locator, String quote) {

    private static final Pattern LINE =
            Pattern.compile(
                    "(?<relation>[A-Za-z]+) +(?:\\[\\[(?<thing>[^\\]\\s]+)\\]\\]|@(?<key>[^,\\s]+))"
                            + "(?:, *(?<locator>[^«]*))?(?: *« *(?<quote>.*?) *»)? *");

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

        /** The relation of that name; empty for anything else. */
        public static Optional<Relation> of(String id) {
            return Arrays.stream(values()).filter(relation -> relation.id.equals(id)).findFirst();
        }
    }

    /** Read from a line; empty where it is none. */
    public static Optional<Evidence> read(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = group(matcher, "thing") + group(matcher, "key");
        return Relation.of(group(matcher, "relation"))
                .map(relation ->
                        new Evidence(
                                relation,
                                name,
                                group(matcher, "locator").strip(),
                                group(matcher, "quote")));
    }

    /** As {@link #read} reads it. */
    public String written() {
        String named = Subject.named(name).isPresent() ? "[[" + name + "]]" : "@" + name;
        String place = locator.isEmpty() ? "" : ", " + locator;
        String said = quote.isEmpty() ? "" : " « " + quote + " »";
        return (relation.id() + " " + named + place + said)
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static String group(Matcher matcher, String name) {
        return Optional.ofNullable(matcher.group(name)).orElse("");
    }
}
