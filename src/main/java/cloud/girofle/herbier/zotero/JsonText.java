package cloud.girofle.herbier.zotero;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON values as text. */
final class JsonText {

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
}
