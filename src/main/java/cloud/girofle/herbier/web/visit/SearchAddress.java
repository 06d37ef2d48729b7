package cloud.girofle.herbier.web.visit;

import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A search as an address, both ways: what {@link #query} writes, {@link #read} reads back the same.
 * Unknown parameters, sort orders and page numbers that are not numbers are ignored.
 *
 * @param criteria what is searched for
 */
public record SearchAddress(Criteria criteria) {

    /** The longest text and facet value taken, in characters. */
    public static final int LONGEST = 1_000;

    /** The most values of facets taken together. */
    public static final int MOST_CHOSEN = 50;

    /** The parameter, and its value, that asks for words as they stand. */
    public static final String WORDS = "mots";

    public static final String EXACT = "exacts";

    private static final int LAST_PAGE = 5_000;

    /**
     * Reads the parameters of a search.
     *
     * @throws BadAddressException when there is more than anyone would search for
     */
    public static SearchAddress read(Query query) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            chosen.put(facet, query.all(facet.parameter()));
        }
        String text = query.find("q").orElse("");
        List<String> values = chosen.values().stream().flatMap(List::stream).toList();
        if (values.size() > MOST_CHOSEN) {
            throw new BadAddressException("error.tooManyFilters", MOST_CHOSEN);
        }
        if (text.length() > LONGEST || values.stream().anyMatch(v -> v.length() > LONGEST)) {
            throw new BadAddressException("error.tooLong", LONGEST);
        }
        return new SearchAddress(
                new Criteria(text, chosen, order(query), page(query), isExact(query)));
    }

    /** The address of everything. */
    public static SearchAddress everything() {
        return new SearchAddress(Criteria.of(""));
    }

    /** The address of what has that one value. */
    public static SearchAddress of(Facet facet, String value) {
        return everything().with(facet, value);
    }

    /** The same search, narrowed to one more value, from its first page. */
    public SearchAddress with(Facet facet, String value) {
        List<String> values = new ArrayList<>(chosen(facet));
        values.add(value);
        return choosing(facet, values);
    }

    /** The same search without that value, from its first page. */
    public SearchAddress without(Facet facet, String value) {
        return choosing(facet, chosen(facet).stream().filter(v -> !v.equals(value)).toList());
    }

    /** The same words, with no value chosen. */
    public SearchAddress withoutFilters() {
        return with(criteria.text(), Map.of(), criteria.order(), 1);
    }

    /** The same values, for other words. */
    public SearchAddress searching(String text) {
        return with(text, criteria.chosen(), criteria.order(), 1);
    }

    /** The same search, sorted otherwise, from its first page. */
    public SearchAddress sorted(Order order) {
        return with(criteria.text(), criteria.chosen(), order, 1);
    }

    /** The same search at another page. */
    public SearchAddress at(int page) {
        return with(criteria.text(), criteria.chosen(), criteria.order(), page);
    }

    /** The same search, for the words as they stand or with all that helps, from its first page. */
    public SearchAddress exactly(boolean exact) {
        return new SearchAddress(
                new Criteria(criteria.text(), criteria.chosen(), criteria.order(), 1, exact));
    }

    /** The values chosen of a facet. */
    public List<String> chosen(Facet facet) {
        return criteria.chosen().getOrDefault(facet, List.of());
    }

    /** Its parameters, with the {@code ?} before them; empty for everything. */
    public String query() {
        List<String> pairs = new ArrayList<>();
        if (!criteria.text().isEmpty()) {
            pairs.add(pair("q", criteria.text()));
        }
        for (Facet facet : Facet.values()) {
            chosen(facet).forEach(value -> pairs.add(pair(facet.parameter(), value)));
        }
        if (criteria.order() != Order.RELEVANCE) {
            pairs.add(pair("tri", criteria.order().parameter()));
        }
        if (criteria.exact()) {
            pairs.add(pair(WORDS, EXACT));
        }
        if (criteria.page() > 1) {
            pairs.add(pair("page", String.valueOf(criteria.page())));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private SearchAddress with(
            String text, Map<Facet, List<String>> chosen, Order order, int page) {
        return new SearchAddress(new Criteria(text, chosen, order, page, criteria.exact()));
    }

    private SearchAddress choosing(Facet facet, List<String> values) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        chosen.putAll(criteria.chosen());
        chosen.put(facet, values.stream().distinct().toList());
        return with(criteria.text(), chosen, criteria.order(), 1);
    }

    private static Order order(Query query) {
        String wanted = query.find("tri").orElse("");
        return Arrays.stream(Order.values())
                .filter(order -> order.parameter().equals(wanted))
                .findFirst()
                .orElse(Order.RELEVANCE);
    }

    private static boolean isExact(Query query) {
        return query.find(WORDS).filter(EXACT::equals).isPresent();
    }

    static int page(Query query) {
        String written = query.find("page").orElse("");
        return written.matches("[1-9]\\d{0,3}")
                ? Math.min(Integer.parseInt(written), LAST_PAGE)
                : 1;
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
