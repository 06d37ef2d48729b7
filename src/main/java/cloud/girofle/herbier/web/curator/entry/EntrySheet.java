package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.web.curator.annotation.Topics;
import cloud.girofle.herbier.web.visit.Query;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands in the form, exactly as typed.
 *
 * @param base the version it was opened on; 0 for a new one
 * @param slug typed for a new one, or empty
 * @param values of its fields, by name; of several values, with spaces between
 * @param claims in rows
 * @param why it is changed, or empty
 */
record EntrySheet(int base, String slug, Map<String, String> values, ClaimRows claims, String why) {

    EntrySheet {
        values = new LinkedHashMap<>(values);
    }

    /** What was sent, or kept as a draft. */
    static EntrySheet typed(EntryKind kind, Query sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (EntryField field : kind.fields()) {
            values.put(
                    field.name(),
                    field.type() == EntryField.Type.SEVERAL
                            ? String.join(" ", sent.all(field.input()))
                            : sent.text(field.input()));
        }
        String base = sent.text("base");
        return new EntrySheet(
                base.matches("\\d{1,9}") ? Integer.parseInt(base) : 0,
                sent.text("adresse"),
                values,
                ClaimRows.typed(sent),
                sent.text("motif"));
    }

    /** A content as it is to be typed. */
    static EntrySheet of(
            EntryKind kind, Map<String, String> content, int base, Topics topics, String mark) {
        Map<String, String> values = new LinkedHashMap<>();
        for (EntryField field : kind.fields()) {
            String value = content.getOrDefault(field.name(), "");
            values.put(
                    field.name(),
                    switch (field.type()) {
                        case TOPICS, TOPIC -> topics.written(words(value));
                        case NUMBER -> value.replace(".", mark);
                        default -> value;
                    });
        }
        return new EntrySheet(
                base, "", values, ClaimRows.of(Claim.read(content.getOrDefault("claims", ""))), "");
    }

    String value(String name) {
        return Optional.ofNullable(values.get(name)).orElse("");
    }

    /** The same with other claims. */
    EntrySheet with(ClaimRows others) {
        return new EntrySheet(base, slug, values, others, why);
    }

    /** The same with another value of a field. */
    EntrySheet with(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.put(name, value);
        return new EntrySheet(base, slug, others, claims, why);
    }

    /** The same under an address, and for a reason, that were typed elsewhere. */
    EntrySheet as(String otherSlug, String otherWhy) {
        return new EntrySheet(base, otherSlug, values, claims, otherWhy);
    }

    /** Ids with spaces between. */
    static List<String> words(String ids) {
        return Arrays.stream(ids.split("\\s+")).filter(id -> !id.isEmpty()).toList();
    }
}
