package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.Lines;
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
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;

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

    private static final Pattern OPENING = Pattern.compile("\\{\\s*\"([^\"\\\\]+)\"\\s*:");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"\\\\]+)\"");

    /** A list that closes with entries still to come: somebody put two together. */
    private static final Pattern MORE = Pattern.compile("][\\s,\\[]*(?=\\{)");

    private static final String ENDS = "Unexpected end-of-input";

    private final String file;
    private final String text;
    private final Lines lines;
    private final Predicate<String> opensEntry;
    private final List<Problem> problems;
    private final boolean list;

    private int position;
    private boolean done;
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
        this.lines = new Lines(text);
        this.opensEntry = opensEntry;
        this.problems = problems;
        int bracket = listStart(text);
        list = bracket >= 0;
        position = bracket + 1;
    }

    /** The next object that can be read; empty at the end, or when {@link #refusal} is not. */
    Optional<Entry> next() {
        while (refusal.isEmpty() && atValue()) {
            if (text.charAt(position) == '{') {
                Optional<Entry> entry = entry(position);
                if (entry.isPresent()) {
                    return entry;
                }
            } else {
                recover(position, position, snippet(position), false);
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
        if (first < text.length() && text.charAt(first) == '[') {
            return first;
        }
        try (JsonParser parser = JsonText.READER.createParser(new StringReader(text))) {
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
        Matcher more = MORE.matcher(text).region(position, text.length());
        if (list && !done && more.lookingAt()) {
            position = more.end();
        }
        boolean ended = position == text.length();
        if (ended && list && !done) {
            problems.add(problem(position, "", Problem.Kind.CUT_SHORT, ENDS));
        }
        done |= ended || (list && text.charAt(position) == ']');
        return !done;
    }

    private Optional<Entry> entry(int start) {
        try (JsonParser parser = parser(start)) {
            try {
                Entry entry = entry(parser, lines.at(start));
                position = start + (int) parser.currentLocation().getCharOffset();
                return Optional.of(entry);
            } catch (StreamConstraintsException e) {
                if (parser.streamReadContext().getNestingDepth() >= Limits.MOST_DEPTH) {
                    String most = String.valueOf(Limits.MOST_DEPTH);
                    refusal = Optional.of(Problem.of(file, "", Problem.Kind.TOO_DEEP, most));
                } else {
                    recover(start, error(start, parser), JsonText.reason(e), false);
                }
            } catch (JacksonException e) {
                boolean ended = e instanceof UnexpectedEndOfInputException;
                recover(start, error(start, parser), JsonText.reason(e), ended);
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
                values.put(name, JsonText.both(before, value));
                repeated.add(name);
            }
        }
        return new Entry(line, values, repeated);
    }

    private JsonParser parser(int start) {
        StringReader reader = new StringReader(text);
        try {
            reader.skip(start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JsonText.READER.createParser(reader);
    }

    /** The offending character: the parser has just passed it. */
    private static int error(int start, JsonParser parser) {
        return start + Math.max(0, (int) parser.currentLocation().getCharOffset() - 1);
    }

    /** Tells what could not be read, and moves on to the next entry after the error. */
    private void recover(int start, int error, String reason, boolean ended) {
        Matcher opening = OPENING.matcher(text);
        boolean found = opening.find(Math.min(text.length(), Math.max(start + 1, error)));
        while (found && !opensEntry.test(opening.group(1))) {
            found = opening.find();
        }
        position = found ? opening.start() : text.length();
        done = !found;
        Matcher id = ID.matcher(text).region(start, position);
        boolean cut = done && (ended || !isClosed());
        Problem.Kind kind = cut ? Problem.Kind.CUT_SHORT : Problem.Kind.UNREADABLE_ENTRY;
        problems.add(problem(error, id.find() ? id.group(1) : "", kind, reason));
    }

    private Problem problem(int offset, String id, Problem.Kind kind, String reason) {
        return Problem.of(file, Problem.place(lines.at(offset), id), kind, reason);
    }

    private boolean isClosed() {
        String whole = text.stripTrailing();
        return whole.endsWith("]") || whole.endsWith("}");
    }

    private String snippet(int start) {
        String rest = text.substring(start, Math.min(text.length(), start + 40));
        return rest.lines().findFirst().orElse("").strip();
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
