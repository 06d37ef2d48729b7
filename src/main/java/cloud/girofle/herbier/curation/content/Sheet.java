package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.text.BrokenFrontMatterException;
import cloud.girofle.herbier.text.FrontMatter;
import cloud.girofle.herbier.text.FrontMatter.Text;
import cloud.girofle.herbier.text.FrontMatter.Texts;
import cloud.girofle.herbier.text.FrontMatter.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Markdown file with what is known of it: fields by name, whose values may have several lines, a
 * list in the file; each with its line.
 */
final class Sheet {

    private final FrontMatter matter;
    private final List<String> lines;

    private Sheet(FrontMatter matter, List<String> lines) {
        this.matter = matter;
        this.lines = lines;
    }

    /**
     * Reads a text, whose lines end with {@code \n}.
     *
     * @throws BrokenContentException when it cannot be
     */
    static Sheet read(String text) {
        try {
            return new Sheet(FrontMatter.read(text), text.lines().toList());
        } catch (BrokenFrontMatterException e) {
            throw new BrokenContentException(
                    e.line(), Kind.of(e.kind()), e.details().toArray(String[]::new));
        }
    }

    /** The names of its fields. */
    List<String> names() {
        return List.copyOf(matter.fields().keySet());
    }

    /** The value of a field; empty if it is not there. */
    String value(String name) {
        return String.join("\n", matter.texts(name));
    }

    /** The line of a field; the first if it is not there. */
    int line(String name) {
        for (int i = 1; i < lines.size() && !lines.get(i).equals("---"); i++) {
            if (lines.get(i).matches("\"?\\Q" + name + "\\E\"?\\s*:.*")) {
                return i + 1;
            }
        }
        return 1;
    }

    /** What follows its fields, without blank lines around. */
    String body() {
        return trimmed(matter.body());
    }

    /** The same as a file has it; fields without a value are left out. */
    static String write(Map<String, String> values, String body) {
        Map<String, Value> fields = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                fields.put(name, value(value, value.lines().toList()));
            }
        });
        return new FrontMatter(fields, body).written();
    }

    /** Lines are a list, unless one of them would be lost. */
    private static Value value(String value, List<String> lines) {
        return lines.size() > 1 && lines.stream().noneMatch(String::isBlank)
                ? new Texts(lines)
                : new Text(value);
    }

    /** A text without blank lines before it, and without blanks after it. */
    static String trimmed(String text) {
        int from = 0;
        for (int at = 0; at < text.length() && Character.isWhitespace(text.charAt(at)); at++) {
            from = text.charAt(at) == '\n' ? at + 1 : from;
        }
        return text.substring(from).stripTrailing();
    }
}
