package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Pulls the objects one by one out of a JSON list, an {@code {"items": […]}}, or a mere sequence.
 * Each is parsed on its own, so that a broken one costs only itself: reading goes on at the next
 * object that begins as an entry does. Not thread-safe.
 */
final class JsonEntries {

    /**
     * One object.
     *
     * @param line where it begins, from 1
     * @param values in the order written; a name given twice has both values, in an array
     * @param repeated names given twice with different values
     */
    record Entry(int line, Map<String, JsonNode> values, List<String> repeated) {}

    static final ObjectReader JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(ZoteroExport.MOST_DEPTH)
                                                    .build())
                                    // People edit these files by hand.
                                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                                    .build())
                    // « 1.10 » is a number of something, not a quantity: its digits are kept.
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private static final Pattern OPENING = Pattern.compile("\\{\\s*\"([^\"\\\\]+)\"\\s*:");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"\\\\]+)\"");
    private static final String ENDS = "Unexpected end-of-input";

    private final String file;
    private final String text;
    private final Predicate<String> opensEntry;
    private final List<Problem> problems;
    private final boolean list;

    private int position;
    private boolean done;
    private int counted;
    private int line = 1;
    private Optional<Problem> refusal = Optional.empty();

    /**
     * Reads that file.
     *
     * @param opensEntry whether an entry may begin with a property of that name
     * @param problems where problems are put, in the file's order
     */
    JsonEntries(ExportFile file, Predicate<String> opensEntry, List<Problem> problems) {
        this.file = file.name();
        this.text = file.text();
        this.opensEntry = opensEntry;
        this.problems = problems;
        int bracket = listStart(text);
        list = bracket >= 0;
        position = list ? bracket + 1 : 0;
    }

    /** The next object that can be read; empty at the end, or when {@link #refusal} is not. */
    Optional<Entry> next() {
        while (refusal.isEmpty() && atValue()) {
            int start = position;
            if (text.charAt(start) != '{') {
                recover(start, start, snippet(start), false);
                continue;
            }
            Optional<Entry> entry = entry(start);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    /** Why nothing of the file is to be taken in, if so. */
    Optional<Problem> refusal() {
        return refusal;
    }

    /** Where the list of entries opens, or -1 where the text is no list but a sequence. */
    private static int listStart(String text) {
        int first = skipBlank(text, 0);
        if (first == text.length() || text.charAt(first) == '[') {
            return first == text.length() ? -1 : first;
        }
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                    return (int) parser.currentTokenLocation().getCharOffset();
                }
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            return -1; // Reading it as an entry will say what is wrong with it, and where.
        }
        return -1;
    }

    private boolean atValue() {
        position = skipBlank(text, position);
        if (done || position == text.length()) {
            if (!done && list) {
                String place = place(lineAt(position), "");
                problems.add(Problem.of(file, place, Problem.Kind.CUT_SHORT, ENDS));
            }
            done = true;
            return false;
        }
        done = list && text.charAt(position) == ']';
        return !done;
    }

    private Optional<Entry> entry(int start) {
        try (JsonParser parser = parser(start)) {
            try {
                Entry entry = entry(parser, lineAt(start));
                position = start + (int) parser.currentLocation().getCharOffset();
                return Optional.of(entry);
            } catch (StreamConstraintsException e) {
                if (parser.streamReadContext().getNestingDepth() >= ZoteroExport.MOST_DEPTH) {
                    String most = String.valueOf(ZoteroExport.MOST_DEPTH);
                    refusal = Optional.of(Problem.of(file, "", Problem.Kind.TOO_DEEP, most));
                } else {
                    recover(start, errorAfter(start, parser), reason(e), false);
                }
            } catch (JacksonException e) {
                boolean ended = e instanceof UnexpectedEndOfInputException;
                recover(start, errorAfter(start, parser), reason(e), ended);
            }
            return Optional.empty();
        }
    }

    private static Entry entry(JsonParser parser, int line) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        List<String> repeated = new ArrayList<>();
        parser.nextToken();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            JsonNode value = parser.readValueAsTree();
            JsonNode before = values.putIfAbsent(name, value);
            if (before != null && !before.equals(value)) {
                values.put(name, both(before, value));
                repeated.add(name);
            }
        }
        return new Entry(line, values, repeated);
    }

    /** The offending character: the parser has just passed it. */
    private static int errorAfter(int start, JsonParser parser) {
        return start + Math.max(0, (int) parser.currentLocation().getCharOffset() - 1);
    }

    private JsonParser parser(int start) {
        StringReader reader = new StringReader(text);
        try {
            reader.skip(start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JSON.createParser(reader);
    }

    private static JsonNode both(JsonNode before, JsonNode value) {
        ArrayNode both = JsonNodeFactory.instance.arrayNode();
        for (JsonNode each : List.of(before, value)) {
            if (each.isArray()) {
                each.forEach(both::add);
            } else {
                both.add(each);
            }
        }
        return both;
    }

    /** Tells what could not be read, and moves on to the next entry after the error. */
    private void recover(int start, int error, String reason, boolean ended) {
        Matcher opening = OPENING.matcher(text);
        boolean found = opening.find(Math.max(start + 1, error));
        while (found && !opensEntry.test(opening.group(1))) {
            found = opening.find();
        }
        int next = found ? opening.start() : text.length();
        boolean cut = !found && (ended || !isClosed());
        Matcher id = ID.matcher(text).region(start, next);
        int where = lineAt(Math.min(error, text.length()));
        String place = place(where, id.find() ? id.group(1) : "");
        Problem.Kind kind = cut ? Problem.Kind.CUT_SHORT : Problem.Kind.UNREADABLE_ENTRY;
        problems.add(Problem.of(file, place, kind, reason));
        position = next;
        done = !found;
    }


    private boolean isClosed() {
        String whole = text.stripTrailing();
        return whole.endsWith("]") || whole.endsWith("}");
    }

    /** A place in a file, for people. */
    static String place(int line, String id) {
        return "ligne " + line + (id.isEmpty() ? "" : ", " + id);
    }

    private int lineAt(int offset) {
        if (offset < counted) {
            counted = 0;
            line = 1;
        }
        for (; counted < offset; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }

    private String snippet(int start) {
        String rest = text.substring(start, Math.min(text.length(), start + 40));
        return rest.lines().findFirst().orElse("").strip();
    }

    private static String reason(JacksonException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
        return at;
    }
}
