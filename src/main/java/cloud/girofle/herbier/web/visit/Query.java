package cloud.girofle.herbier.web.visit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of an address, as typed, copied or mangled by anyone: reading them never fails. A
 * stray {@code %} stays as it is, bytes that are not UTF-8 become U+FFFD.
 */
public final class Query {

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Reads what follows the {@code ?} of an address; the empty text is an empty query. */
    public static Query parse(String written) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : written.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty()) {
                values.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new Query(values);
    }

    /** A query of these values, by their names. */
    public static Query of(Map<String, List<String>> values) {
        return new Query(new LinkedHashMap<>(values));
    }

    /** The first value of a parameter that is not blank, without the spaces around it. */
    public Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    /** Every value of a parameter that is not blank, once, without the spaces around it. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * The first value of a field exactly as it was typed, blank or not; empty when it was not sent.
     * Lines end with a line feed.
     */
    public String text(String name) {
        return values.getOrDefault(name, List.of("")).getFirst().replace("\r\n", "\n");
    }

    /** Every field exactly as it was typed, by its name, in the order they were sent. */
    public Map<String, List<String>> typed() {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        values.forEach((name, all) ->
                typed.put(name, all.stream().map(text -> text.replace("\r\n", "\n")).toList()));
        return typed;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // Somebody's stray %: read the text as it stands.
        }
    }
}
