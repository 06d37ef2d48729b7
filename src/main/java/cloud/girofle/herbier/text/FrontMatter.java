package cloud.girofle.herbier.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Markdown file that begins with fields in YAML, between two lines {@code ---}. What was written
 * and is read again is written the same, byte for byte: fields in their order, {@code \n} at each
 * line's end, one at the file's. Immutable.
 *
 * @param fields by key, in the file's order
 * @param body the Markdown after them, without blank lines around it
 */
public record FrontMatter(Map<String, Value> fields, String body) {

    /** What a field says. */
    public sealed interface Value {}

    /**
     * One text; numbers and dates too, as they are written.
     *
     * @param text empty where nothing is said
     */
    public record Text(String text) implements Value {}

    /**
     * A list of texts.
     *
     * @param texts in the file's order
     */
    public record Texts(List<String> texts) implements Value {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,99}");

    /**
     * @throws IllegalArgumentException when a key is none: letters, digits, {@code -} and {@code _}
     */
    public FrontMatter {
        for (String key : fields.keySet()) {
            if (!isKey(key)) {
                throw new IllegalArgumentException("Not a key of a front matter: " + key);
            }
        }
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        body = withoutBlankEnds(Lines.ended(body));
    }

    /**
     * Reads a file's text. Strict: no nested values, no aliases, no key twice, 64 kB of fields at
     * most.
     *
     * @throws BrokenFrontMatterException when that is not what it holds
     */
    public static FrontMatter read(String file) {
        return FrontMatterReader.read(file);
    }

    /** What the file says under that key, if it is one text and not an empty one. */
    public Optional<String> text(String key) {
        return fields.get(key) instanceof Text(String text) && !text.isEmpty()
                ? Optional.of(text)
                : Optional.empty();
    }

    /** What it says under that key, one text or several; none where the key is missing. */
    public List<String> texts(String key) {
        return fields.get(key) instanceof Texts(List<String> texts)
                ? texts
                : text(key).map(List::of).orElse(List.of());
    }

    /** The file's text. */
    public String written() {
        return FrontMatterWriter.written(this);
    }

    static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    private static String withoutBlankEnds(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\n') {
            start++;
        }
        int end = text.length();
        while (end > start && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(start, end);
    }
}
