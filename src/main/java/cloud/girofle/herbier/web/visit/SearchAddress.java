package cloud.girofle.herbier.web.visit;

import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.search.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A search as an address, both ways: what {@link #query} writes, {@link #read} reads back the same.
 * Unknown parameters, sort orders and page numbers that are not numbers are ignored.
 *
 * @param criteria what is searched for
 * @param annotated whether whoever takes what is found away takes what curators say of it too
 */
public record SearchAddress(Criteria criteria, boolean annotated) {

    /** The longest text and facet value taken, in characters. */
    public static final int LONGEST = 1_000;

    /** The most values of facets taken together. */
    public static final int MOST_CHOSEN = 50;

    /** The parameter, and its value, that asks for words as they stand. */
    public static final String WORDS = "mots";

    public static final String EXACT = "exacts";

    /** The parameters of a form that asks for the years from one to another. */
    public static final String FROM = "de";

    public static final String TO = "a";

    /** The parameter, and its value, that asks for what curators say beside what is taken. */
    public static final String ANNOTATIONS = "annotations";

    public static final String WITH = "avec";

    private static final int LAST_PAGE = 5_000;

    /** A search of which the references alone are taken. */
    public SearchAddress(Criteria criteria) {
        this(criteria, false);
    }

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
        Period.between(year(query, FROM), year(query, TO))
                .ifPresent(years -> chosen.put(Facet.YEAR, List.of(years.value())));
        String text = query.find("q").orElse("");
        List<String> values = chosen.values().stream().flatMap(List::stream).toList();
        if (values.size() > MOST_CHOSEN) {
            throw new BadAddressException("error.tooManyFilters", MOST_CHOSEN);
        }
        if (text.length() > LONGEST || values.stream().anyMatch(v -> v.length() > LONGEST)) {
            throw new BadAddressException("error.tooLong", LONGEST);
        }
        int page = page(query);
        if (page > Criteria.LAST_PAGE) {
            throw new BadAddressException("error.tooDeep", Criteria.LAST_PAGE * Criteria.PER_PAGE);
        }
        return new SearchAddress(
                new Criteria(text, chosen, order(query), page, isExact(query)), isAnnotated(query));
    }

    /** Whether an address, of a search or of anything else, asks for what curators say. */
    public static boolean isAnnotated(Query query) {
        return query.find(ANNOTATIONS).filter(WITH::equals).isPresent();
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

    /** The same search with that value in the place of some others, from its first page. */
    public SearchAddress with(Facet facet, String value, Predicate<String> givesWay) {
        List<String> values = new ArrayList<>(chosen(facet));
        values.removeIf(givesWay);
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
                new Criteria(criteria.text(), criteria.chosen(), criteria.order(), 1, exact),
                annotated);
    }

    /** The same search at the same page, taken away with what curators say or without. */
    public SearchAddress annotated(boolean with) {
        return new SearchAddress(criteria, with);
    }

    /** The values chosen of a facet. */
    public List<String> chosen(Facet facet) {
        return criteria.chosen().getOrDefault(facet, List.of());
    }

    /**
     * A name and a value, as they are before they are written in an address.
     *
     * @param name {@code motcle}
     * @param value {@code R&D}
     */
    public record Parameter(String name, String value) {}

    /** Its parameters, in the order they are written. */
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        if (!criteria.text().isEmpty()) {
            parameters.add(new Parameter("q", criteria.text()));
        }
        for (Facet facet : Facet.values()) {
            chosen(facet).forEach(v -> parameters.add(new Parameter(facet.parameter(), v)));
        }
        if (criteria.order() != Order.RELEVANCE) {
            parameters.add(new Parameter("tri", criteria.order().parameter()));
        }
        if (criteria.exact()) {
            parameters.add(new Parameter(WORDS, EXACT));
        }
        if (annotated) {
            parameters.add(new Parameter(ANNOTATIONS, WITH));
        }
        if (criteria.page() > 1) {
            parameters.add(new Parameter("page", String.valueOf(criteria.page())));
        }
        return parameters;
    }

    /** Its parameters, with the {@code ?} before them; empty for everything. */
    public String query() {
        return written(parameters());
    }

    /** These besides its own, with the {@code ?} before them. */
    public String query(List<Parameter> more) {
        List<Parameter> all = new ArrayList<>(parameters());
        all.addAll(more);
        return written(all);
    }

    /** Parameters, with the {@code ?} before them; empty where there are none. */
    public static String written(List<Parameter> parameters) {
        String pairs =
                parameters.stream()
                        .map(pair ->
                                pair.name()
                                        + "="
                                        + URLEncoder.encode(pair.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    private SearchAddress with(
            String text, Map<Facet, List<String>> chosen, Order order, int page) {
        return new SearchAddress(
                new Criteria(text, chosen, order, page, criteria.exact()), annotated);
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

    private static OptionalInt year(Query query, String parameter) {
        return query.find(parameter)
                .filter(written -> written.matches("\\d{1,4}"))
                .map(written -> OptionalInt.of(Integer.parseInt(written)))
                .orElse(OptionalInt.empty());
    }
}
