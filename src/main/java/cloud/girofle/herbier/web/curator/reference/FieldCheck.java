package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says what looks wrong in what somebody typed; it may stay, since they may know better. */
final class FieldCheck {

    /** The longest value of a field, in characters. */
    static final int LONGEST = 20_000;

    private FieldCheck() {}

    /** What looks wrong, in a sentence, by base name. */
    static Map<String, String> of(Visit visit, Map<String, String> values) {
        Map<String, String> problems = new LinkedHashMap<>();
        values.forEach((base, value) ->
                check(base, value)
                        .ifPresent(key -> problems.put(base, visit.words().get("mend." + key))));
        return problems;
    }

    private static Optional<String> check(String base, String value) {
        boolean wrong =
                !value.isEmpty()
                        && switch (base) {
                            case "date", "originalDate", "filingDate" ->
                                    ItemDate.parse(value).year().isEmpty();
                            case "DOI" -> Identifiers.doi(value).isEmpty();
                            case "ISBN" -> Identifiers.isbns(value).isEmpty();
                            case "ISSN" -> !value.matches("(?s).*\\d{4}-?\\d{3}[\\dXx].*");
                            case "url" -> Identifiers.url(value).isEmpty();
                            case "language" -> Language.code(value).isEmpty();
                            default -> false;
                        };
        return wrong
                ? Optional.of(base.endsWith("Date") ? "noDate" : "no" + upper(base))
                : Optional.empty();
    }

    private static String upper(String base) {
        return Character.toUpperCase(base.charAt(0)) + base.substring(1);
    }
}
