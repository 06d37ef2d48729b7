package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.reference.Amendments;
import cloud.girofle.herbier.text.WordDifference;
import cloud.girofle.herbier.web.reader.ContentLabels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of one field.
 *
 * @param label its name in the page's language
 * @param gone whether it is there no more
 * @param segments its words, kept, removed, added; none where its name says it all
 */
public record FieldChange(String label, boolean gone, List<WordDifference.Segment> segments) {

    /** Words around each change that stay in sight. */
    private static final int AROUND = 25;

    public FieldChange {
        segments = List.copyOf(segments);
    }

    /**
     * The fields that differ, in their order.
     *
     * @param before values by name
     * @param after the same after
     */
    static List<FieldChange> between(
            Map<String, String> before, Map<String, String> after, ContentLabels labels) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            String was = before.getOrDefault(name, "");
            String is = after.getOrDefault(name, "");
            if (!was.equals(is) || before.containsKey(name) != after.containsKey(name)) {
                changes.add(
                        new FieldChange(
                                labels.name(name),
                                isMark(name) && !after.containsKey(name),
                                WordDifference.of(value(labels, name, was), value(labels, name, is))
                                        .folded(AROUND)
                                        .segments()));
            }
        }
        return changes;
    }

    /** Whether a field's name says what it does, as « keyword added ». */
    static boolean isMark(String name) {
        return Amendments.isSpecial(name) && (name.startsWith("+") || name.startsWith("-"));
    }

    private static String value(ContentLabels labels, String name, String value) {
        return value.isEmpty() ? "" : labels.value(name, value);
    }
}
