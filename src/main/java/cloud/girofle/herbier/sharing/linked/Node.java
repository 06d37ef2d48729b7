package cloud.girofle.herbier.sharing.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A thing in JSON-LD, its properties in the order they are said; what is empty is not said. Not
 * thread-safe.
 */
final class Node {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<String, Object> said = new LinkedHashMap<>();

    /** Of a type, or of several. */
    static Node of(String... types) {
        Node node = new Node();
        return types.length == 1 ? node.say("@type", types[0]) : node.each("@type", List.of(types));
    }

    /** Of no type that is known. */
    static Node untyped() {
        return new Node();
    }

    /** One that is described elsewhere. */
    static Node at(String id) {
        return new Node().say("@id", id);
    }

    /** Says a text, a number or another thing. */
    Node say(String property, Object value) {
        boolean empty =
                switch (value) {
                    case String text -> text.isBlank();
                    case Node node -> node.said.isEmpty();
                    default -> false;
                };
        if (!empty) {
            said.put(property, value instanceof Node node ? node.said : value);
        }
        return this;
    }

    /** The same of what may be absent. */
    Node say(String property, Optional<?> value) {
        value.ifPresent(present -> say(property, present));
        return this;
    }

    /** Says several; one alone stands without brackets. */
    Node all(String property, Collection<?> values) {
        List<?> list = bare(values);
        if (!list.isEmpty()) {
            said.put(property, list.size() == 1 ? list.getFirst() : list);
        }
        return this;
    }

    /** Says several, always in brackets. */
    Node each(String property, Collection<?> values) {
        said.put(property, bare(values));
        return this;
    }

    /** Says one more of what may have been said already. */
    Node also(String property, Node value) {
        Object before = said.get(property);
        if (before == null) {
            return say(property, value);
        }
        List<Object> both =
                new ArrayList<>(before instanceof List<?> several ? several : List.of(before));
        both.add(value.said);
        said.put(property, both);
        return this;
    }

    /** Only so much of it. */
    Node only(Set<String> properties) {
        Node less = new Node();
        said.forEach((property, value) -> {
            if (properties.contains(property)) {
                less.said.put(property, value);
            }
        });
        return less;
    }

    /** Whether it says nothing beside what it is. */
    boolean isBare() {
        return said.keySet().stream().allMatch("@type"::equals);
    }

    private static List<?> bare(Collection<?> values) {
        return values.stream().map(each -> each instanceof Node node ? node.said : each).toList();
    }

    /** As a document of its own, in that context. */
    Document in(Object context) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", context);
        whole.putAll(said);
        return new Document(MAPPER.writeValueAsString(whole));
    }

    /** As a document that needs no context. */
    Document alone() {
        return new Document(MAPPER.writeValueAsString(said));
    }
}
