package cloud.girofle.herbier.web.reader;

import java.util.List;
import java.util.Optional;

/**
 * Fields that belong together.
 *
 * @param heading what they are about
 * @param lines never none
 */
public record FieldGroup(String heading, List<Line> lines) {

    /**
     * One field.
     *
     * @param label its name in the page's language
     * @param value as the page shows it
     * @param href where the value leads, if anywhere
     * @param differs in an original record: whether the reference shows something else
     */
    public record Line(String label, String value, Optional<String> href, boolean differs) {}

    public FieldGroup {
        lines = List.copyOf(lines);
    }
}
