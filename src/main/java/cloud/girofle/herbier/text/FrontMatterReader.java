package cloud.girofle.herbier.text;

import cloud.girofle.herbier.text.BrokenFrontMatterException.Kind;
import cloud.girofle.herbier.text.FrontMatter.Text;
import cloud.girofle.herbier.text.FrontMatter.Texts;
import cloud.girofle.herbier.text.FrontMatter.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a front matter token by token, so that whatever is wrong is told with its line. */
final class FrontMatterReader {

    static final String FENCE = "---\n";

    private static final int LONGEST = 64 * 1024;

    private static final YAMLFactory YAML =
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final JsonParser parser;

    private FrontMatterReader(JsonParser parser) {
        this.parser = parser;
    }

    static FrontMatter read(String file) {
        String text = Lines.ended(file.startsWith("\uFEFF") ? file.substring(1) : file);
        if (!text.startsWith(FENCE)) {
            throw new BrokenFrontMatterException(1, Kind.NO_BEGINNING);
        }
        // From the line end of the first fence: fields may be none.
        int end = (text + "\n").indexOf("\n" + FENCE, FENCE.length() - 1);
        if (end < 0) {
            throw new BrokenFrontMatterException(1, Kind.NO_END);
        }
        if (end > LONGEST) {
            throw new BrokenFrontMatterException(1, Kind.TOO_LONG, String.valueOf(LONGEST));
        }
        String yaml = text.substring(FENCE.length(), Math.max(end, FENCE.length()));
        String body = text.substring(Math.min(text.length(), end + 1 + FENCE.length()));
        return new FrontMatter(fields(yaml), body);
    }

    private static Map<String, Value> fields(String yaml) {
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), yaml)) {
            return new FrontMatterReader(parser).fields();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String words = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new BrokenFrontMatterException(line + 1, Kind.SYNTAX, words);
        }
    }

    private Map<String, Value> fields() {
        Map<String, Value> fields = new LinkedHashMap<>();
        JsonToken first = parser.nextToken();
        if (first == null) {
            return fields; // Nothing but comments.
        }
        if (first != JsonToken.START_OBJECT) {
            throw broken(Kind.NO_FIELDS);
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            if (!FrontMatter.isKey(key)) {
                throw broken(Kind.NO_FIELDS);
            }
            fields.put(key, value(key, parser.nextToken()));
        }
        if (parser.nextToken() != null) {
            throw broken(Kind.NO_FIELDS); // A second document.
        }
        return fields;
    }

    private Value value(String key, JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            return new Text(text(key, token));
        }
        List<String> texts = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
                next != JsonToken.END_ARRAY;
                next = parser.nextToken()) {
            texts.add(text(key, next));
        }
        return new Texts(texts);
    }

    private String text(String key, JsonToken token) {
        boolean alias = parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
        if (token == null || !token.isScalarValue() || alias) {
            throw broken(Kind.BAD_VALUE, key);
        }
        return token == JsonToken.VALUE_NULL ? "" : parser.getString();
    }

    private BrokenFrontMatterException broken(Kind kind, String... details) {
        // The file's first line is the fence.
        int line = Math.max(1, parser.currentTokenLocation().getLineNr()) + 1;
        return new BrokenFrontMatterException(line, kind, details);
    }
}
