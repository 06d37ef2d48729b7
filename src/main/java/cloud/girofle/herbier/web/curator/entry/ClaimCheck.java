package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Evidence;
import cloud.girofle.herbier.text.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes claims of the rows of a form; what is wrong is said by the name of the form's field. */
final class ClaimCheck {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LOCATOR = 200;
    private static final int LONGEST_OF_ALL = 80_000;

    private final Messages words;
    private final NamedThings named;
    private final Set<String> known;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    private ClaimCheck(Messages words, NamedThings named, Set<String> known) {
        this.words = words;
        this.named = named;
        this.known = known;
    }

    /**
     * Checks rows; those in which nothing is typed are none.
     *
     * @param before the claims as they are now: what they rest on may be missing
     */
    static ClaimCheck of(ClaimRows rows, String before, Messages words, NamedThings named) {
        Set<String> known =
                Claim.read(before).stream()
                        .flatMap(claim -> claim.evidence().stream())
                        .map(Evidence::name)
                        .collect(Collectors.toSet());
        ClaimCheck check = new ClaimCheck(words, named, known);
        for (int at = 0; at < rows.rows().size(); at++) {
            check.row(String.valueOf(at + 1), rows.rows().get(at));
        }
        if (check.written().length() > LONGEST_OF_ALL) {
            check.faults.put("dit-1", words.get("mend.tooLong", LONGEST_OF_ALL));
        }
        return check;
    }

    /** As the content of a question has them. */
    String written() {
        return Claim.written(claims);
    }

    Map<String, String> faults() {
        return faults;
    }

    private void row(String at, ClaimRows.Row row) {
        if (row.isEmpty()) {
            return;
        }
        String text = line(row.text());
        if (text.isEmpty()) {
            faults.put("dit-" + at, words.get("entry.noClaim"));
        }
        length("dit-" + at, text, LONGEST);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < row.proofs().size(); i++) {
            proof(at + "." + (i + 1), row.proofs().get(i)).ifPresent(evidence::add);
        }
        Claim claim = new Claim(side(row), text, evidence);
        claims.add(claim);
        if (faults.isEmpty() && !Claim.read(Claim.written(List.of(claim))).equals(List.of(claim))) {
            faults.put("dit-" + at, words.get("entry.unreadable"));
        }
    }

    private Optional<Evidence> proof(String at, ClaimRows.Proof proof) {
        if (proof.isEmpty()) {
            return Optional.empty();
        }
        String what = proof.what().strip();
        Optional<String> name =
                named.either(what)
                        .map(NamedThings.Named::name)
                        .or(() -> Optional.of(what).filter(known::contains));
        if (name.isEmpty()) {
            faults.put(
                    "quoi-" + at,
                    what.isEmpty()
                            ? words.get("entry.noProof")
                            : words.get("entry.notFound", what));
        }
        length("endroit-" + at, proof.locator(), LONGEST_LOCATOR);
        length("passage-" + at, proof.quote(), LONGEST);
        Evidence evidence =
                new Evidence(
                        Evidence.Relation.of(proof.relation()).orElse(Evidence.Relation.SUPPORTS),
                        name.orElse(what),
                        line(proof.locator()),
                        unquoted(line(proof.quote())));
        if (name.isPresent() && !Evidence.read(evidence.written()).equals(Optional.of(evidence))) {
            faults.put("passage-" + at, words.get("entry.unreadable"));
        }
        return Optional.of(evidence);
    }

    private static Claim.Side side(ClaimRows.Row row) {
        return row.side().length() == 1
                ? Claim.Side.of(row.side().charAt(0)).orElse(Claim.Side.FOR)
                : Claim.Side.FOR;
    }

    /** Pages put quotation marks around it. */
    private static String unquoted(String quote) {
        return quote.length() > 1
                        && quote.startsWith("«")
                        && quote.indexOf('»') == quote.length() - 1
                ? quote.substring(1, quote.length() - 1).strip()
                : quote;
    }

    private static String line(String typed) {
        return typed.replaceAll("\\s+", " ").strip();
    }

    private void length(String input, String typed, int most) {
        if (typed.strip().length() > most) {
            faults.put(input, words.get("annotate.tooLong", most, typed.strip().length()));
        }
    }
}
