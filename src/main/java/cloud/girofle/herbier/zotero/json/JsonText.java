package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.zotero.reading.Limits;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON as people and programs exchange it, and its values as text. */
final class JsonText {

    /** Nests no deeper than {@link Limits.MOST_DEPTH}. */
    static final ObjectReader READER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(Limits.MOST_DEPTH)
                                                    .build())
                                    // People edit these files by hand.
                                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                                    .build())
                    // A version « 1.10 » is no quantity: its digits are kept.
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    /** Where an error is, which Jackson's messages say again. */
    private static final Pattern SOURCE = Pattern.compile("\\s*\\([^(\\[]*\\[Source.*");

    private JsonText() {}

    /**
     * Strings and numbers as they are, lists of them joined by semicolons, whatever else as JSON;
     * empty where there is nothing.
     */
    static String of(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isValueNode()) {
            return value.asString();
        }
        if (value.isArray() && elements(value).allMatch(JsonNode::isValueNode)) {
            return elements(value)
                    .map(JsonText::of)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("; "));
        }
        return value.isEmpty() ? "" : value.toString();
    }

    /** The elements of a list; of anything else, itself. */
    static Stream<JsonNode> elements(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    /** A list of both, or of the elements of both. */
    static JsonNode both(JsonNode one, JsonNode other) {
        ArrayNode both = JsonNodeFactory.instance.arrayNode();
        List.of(one, other).forEach(each -> elements(each).forEach(both::add));
        return both;
    }

    /** What an error says, in one line. */
    static String reason(JacksonException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("");
        return SOURCE.matcher(message).replaceFirst("");
    }
}
