package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * A Markdown file that begins with what is known of it: YAML between two lines {@code ---}, a key
 * on each line, its value a text or a list of texts.
 *
 * @param values by key, in their order; a list as lines
 * @param body what follows, without blank lines around it
 */
record FrontMatter(Map<String, Value> values, String body) {

    /** A value, and the line where it stands. */
    record Value(String text, int line) {}

    private static final String FENCE = "---";

    private static final YAMLFactory YAML =
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** What YAML would not take for a text. */
    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private static final Pattern PLAIN =
            Pattern.compile("\\p{L}[^\\p{Cntrl}\\p{Cs}\\p{Zl}\\p{Zp}\\x{FEFF}:#]*");

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    /** Reads a text, whose lines end with {@code \n}. */
    static FrontMatter read(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (!lines.getFirst().equals(FENCE) || end == 0) {
            throw new BrokenContentException(1, Kind.NO_FRONT_MATTER);
        }
        String head = String.join("\n", lines.subList(1, end)) + "\n";
        String body = String.join("\n", lines.subList(end + 1, lines.size()));
        return new FrontMatter(values(head), trimmed(body));
    }

    /** The value of a key; empty if it is not there. */
    String value(String key) {
        Value value = values.get(key);
        return value == null ? "" : value.text();
    }

    /** The line of a key; the first if it is not there. */
    int line(String key) {
        Value value = values.get(key);
        return value == null ? 1 : value.line();
    }

    /** The same as a file has it; keys without a value are left out. */
    static String write(Map<String, String> values, String body) {
        StringBuilder text = new StringBuilder(FENCE).append('\n');
        values.forEach((key, value) -> {
            if (!value.isEmpty()) {
                text.append(name(key)).append(": ").append(written(value)).append('\n');
            }
        });
        text.append(FENCE).append('\n');
        return body.isEmpty() ? text.toString() : text + "\n" + body + "\n";
    }

    /** A text without blank lines before it, and without blanks after it. */
    static String trimmed(String text) {
        int from = 0;
        for (int at = 0; at < text.length() && Character.isWhitespace(text.charAt(at)); at++) {
            from = text.charAt(at) == '\n' ? at + 1 : from;
        }
        return text.substring(from).stripTrailing();
    }

    private static Map<String, Value> values(String head) {
        Map<String, Value> values = new LinkedHashMap<>();
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), head)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                return values; // Nothing but comments.
            }
            expect(first == JsonToken.START_OBJECT, parser);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = parser.currentName();
                int line = line(parser);
                values.put(key, new Value(text(parser), line));
            }
            expect(parser.nextToken() == null, parser);
            return values;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()) + 1;
            String words = String.valueOf(e.getOriginalMessage());
            throw new BrokenContentException(
                    line, Kind.SYNTAX, words.lines().findFirst().orElse(""));
        }
    }

    private static String text(JsonParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token != JsonToken.START_ARRAY) {
            expect(token.isScalarValue(), parser);
            return parser.getString();
        }
        List<String> items = new ArrayList<>();
        for (JsonToken item = parser.nextToken();
                item != JsonToken.END_ARRAY;
                item = parser.nextToken()) {
            expect(item.isScalarValue(), parser);
            items.add(parser.getString());
        }
        return String.join("\n", items);
    }

    private static void expect(boolean found, JsonParser parser) {
        if (!found) {
            throw new BrokenContentException(line(parser), Kind.SYNTAX, "key: value");
        }
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr()) + 1; // After the fence.
    }

    private static String name(String key) {
        return key.matches("[A-Za-z][A-Za-z0-9]*") && !WORDS.contains(key) ? key : quoted(key);
    }

    private static String written(String value) {
        boolean plain =
                MOMENT.matcher(value).matches()
                        || PLAIN.matcher(value).matches()
                                && value.equals(value.strip())
                                && !WORDS.contains(value.toLowerCase(Locale.ROOT));
        if (plain) {
            return value;
        }
        return isBlock(value) ? "|-\n  " + value.replace("\n", "\n  ") : quoted(value);
    }

    /** Several lines that need no escape: each is indented by two blanks. */
    private static boolean isBlock(String value) {
        return value.indexOf('\n') > 0
                && value.lines().allMatch(line -> PLAIN.matcher(line.replaceAll("[:#]", "")).matches())
                && !value.endsWith("\n");
    }

    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> {
                    boolean shown = c >= ' ' && c < 0x7F || c > 0x9F && c != 0x2028 && c != 0x2029;
                    if (shown && c != '\uFEFF') {
                        text.append(c);
                    } else {
                        text.append("\\u%04x".formatted((int) c));
                    }
                }
            }
        }
        return text.append('"').toString();
    }
}
