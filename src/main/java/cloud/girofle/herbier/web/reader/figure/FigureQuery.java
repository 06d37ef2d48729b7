package cloud.girofle.herbier.web.reader.figure;

import cloud.girofle.herbier.web.visit.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which figures are asked for, and in what order: all of it stands in an address, {@code
 * ?q=&theme=&indicateur=&territoire=&annee=&etat=&tri=}. Immutable.
 *
 * @param text words that must all stand in a figure; or empty
 * @param chosen values that figures must have
 * @param order of the list
 */
public record FigureQuery(String text, Map<Facet, String> chosen, Order order) {

    /** A way to narrow the list. */
    public enum Facet {
        TOPIC("theme"),
        INDICATOR("indicateur"),
        TERRITORY("territoire"),
        YEAR("annee"),
        STATE("etat");

        private final String parameter;

        Facet(String parameter) {
            this.parameter = parameter;
        }

        /** Its name in addresses. */
        public String parameter() {
            return parameter;
        }
    }

    /** A way to sort the list; the first is meant where none is said. */
    public enum Order {
        TITLE("titre"),
        YEAR("annee"),
        /** By unit, then by value: what has not one unit is not put side by side. */
        VALUE("valeur"),
        SOURCE("source"),
        CHANGED("date");

        private final String id;

        Order(String id) {
            this.id = id;
        }

        /** Its name in addresses. */
        public String id() {
            return id;
        }
    }

    /** Asks for every figure, by title. */
    public static final FigureQuery ALL = new FigureQuery("", Map.of(), Order.TITLE);

    private static final int LONGEST = 1000;

    public FigureQuery {
        chosen = Map.copyOf(chosen);
    }

    /** Read from an address; what means nothing is left out. */
    public static FigureQuery read(Query query) {
        Map<Facet, String> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            query.find(facet.parameter()).ifPresent(value -> chosen.put(facet, value));
        }
        String text = query.find("q").orElse("");
        return new FigureQuery(
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                chosen,
                Arrays.stream(Order.values())
                        .filter(order -> query.find("tri").filter(order.id()::equals).isPresent())
                        .findFirst()
                        .orElse(Order.TITLE));
    }

    /** The value chosen of a facet. */
    Optional<String> value(Facet facet) {
        return Optional.ofNullable(chosen.get(facet));
    }

    /** Whether nothing narrows it. */
    boolean isWhole() {
        return text.isEmpty() && chosen.isEmpty();
    }

    /** The same, narrowed to that value in place of any other. */
    FigureQuery with(Facet facet, String value) {
        Map<Facet, String> more = new EnumMap<>(Facet.class);
        more.putAll(chosen);
        more.put(facet, value);
        return new FigureQuery(text, more, order);
    }

    /** The same, whatever the value of that facet. */
    FigureQuery without(Facet facet) {
        Map<Facet, String> fewer = new EnumMap<>(Facet.class);
        fewer.putAll(chosen);
        fewer.remove(facet);
        return new FigureQuery(text, fewer, order);
    }

    /** The same in that order. */
    FigureQuery in(Order other) {
        return new FigureQuery(text, chosen, other);
    }

    /** As an address has it: with its {@code ?}, or empty. */
    String written() {
        return written(1);
    }

    /** The same on that page. */
    String written(int page) {
        Stream<String> parts =
                Stream.of(
                                Stream.of(pair("q", text)),
                                Arrays.stream(Facet.values())
                                        .map(facet ->
                                                pair(facet.parameter(), value(facet).orElse(""))),
                                Stream.of(
                                        pair("tri", order == Order.TITLE ? "" : order.id()),
                                        pair("page", page > 1 ? String.valueOf(page) : "")))
                        .flatMap(each -> each);
        String all = parts.filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    private static String pair(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
