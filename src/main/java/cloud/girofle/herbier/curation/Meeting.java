package cloud.girofle.herbier.curation;

import cloud.girofle.herbier.text.ThreeWay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two contents that grew from one, brought together field by field: what only one changed is taken
 * from them; a text that both changed is merged line by line, claims one by one.
 *
 * @param merged both together
 * @param clashes names of the fields that both changed, each in another way
 */
public record Meeting(Map<String, String> merged, List<String> clashes) {

    /** Fields of many lines. */
    private static final Set<String> TEXTS =
            Set.of(
                    "text",
                    "items",
                    "creators",
                    "abstractNote",
                    "critique",
                    "position",
                    "change",
                    "practice",
                    "signatures",
                    "definition",
                    "definitionEnglish",
                    "remark");

    /** The field of claims, which are merged one by one. */
    private static final String CLAIMS = "claims";

    /**
     * Whether a field is a text of many lines, of which both versions are kept where they clash.
     */
    public static boolean isText(String field) {
        return TEXTS.contains(field);
    }

    /** Brings them together for a program: lines that clash are never shown. */
    static Meeting of(
            Map<String, String> base, Map<String, String> mine, Map<String, String> theirs) {
        return of(base, mine, theirs, new ThreeWay.Markers("", "", ""));
    }

    /**
     * Brings them together.
     *
     * @param base the content both started from
     * @param mine what I made of it
     * @param theirs what the others made of it
     * @param markers stand around lines that clash
     */
    static Meeting of(
            Map<String, String> base,
            Map<String, String> mine,
            Map<String, String> theirs,
            ThreeWay.Markers markers) {
        Map<String, String> merged = new LinkedHashMap<>();
        List<String> clashes = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(theirs.keySet());
        names.addAll(mine.keySet());
        for (String name : names) {
            Optional<String> before = find(base, name);
            Optional<String> my = find(mine, name);
            Optional<String> their = find(theirs, name);
            Optional<String> kept;
            if (my.equals(their) || my.equals(before)) {
                kept = their;
            } else if (their.equals(before)) {
                kept = my;
            } else if (name.equals(CLAIMS)) {
                ClaimsMeeting claims =
                        ClaimsMeeting.of(before.orElse(""), my.orElse(""), their.orElse(""));
                kept = Optional.of(claims.merged());
                if (!claims.isClean()) {
                    clashes.add(name);
                }
            } else if (isText(name)) {
                ThreeWay lines = ThreeWay.of(before.orElse(""), my.orElse(""), their.orElse(""));
                kept = Optional.of(lines.merged(markers));
                if (!lines.isClean()) {
                    clashes.add(name);
                }
            } else {
                kept = my.or(() -> their);
                clashes.add(name);
            }
            kept.filter(value -> !value.isEmpty() || !name.equals(CLAIMS))
                    .ifPresent(value -> merged.put(name, value));
        }
        return new Meeting(merged, List.copyOf(clashes));
    }

    private static Optional<String> find(Map<String, String> content, String name) {
        return Optional.ofNullable(content.get(name));
    }
}
