package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Period;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.SearchAddress.Parameter;
import cloud.girofle.herbier.web.visit.Visit;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Every value by which a search could be narrowed, for one facet: by name or by how many references
 * have it, a page at a time where there are many.
 */
public final class FacetPage {

    /** The parameters of its address, besides those of the search: the facet, the order. */
    private static final String SEE = "voir";

    private static final String BY = "par";
    private static final String NAME = "nom";
    private static final String COUNT = "nombre";
    private static final String LETTER = "lettre";

    private static final int PER_PAGE = 100;

    /** How many elements the tree of topics may take of a page that is to have 290. */
    private static final int TREE = 220;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading which facet, of which search
     * @param orders the ways to sort; the chosen one is current
     * @param letters the initials there are, where values are many
     * @param choices its values
     * @param pager through them
     * @param span of the years, the form to ask for those from one to another
     * @param back the search
     */
    public record View(
            Layout layout,
            String heading,
            List<Choice> orders,
            List<Choice> letters,
            List<Choice> choices,
            Pager pager,
            Optional<Span> span,
            String back) {}

    /**
     * The form that asks for the years from one to another.
     *
     * @param from what it begins with, as typed before; may be empty
     * @param to what it ends with
     * @param kept what else the search is made of
     */
    public record Span(String from, String to, List<Parameter> kept) {}

    private final Visit visit;
    private final SearchAddress search;
    private final Facet facet;
    private final boolean byName;

    FacetPage(Visit visit, SearchAddress search, Facet facet) {
        this.visit = visit;
        this.search = search.at(1);
        this.facet = facet;
        String by = visit.query().find(BY).orElse("");
        this.byName = facet == Facet.YEAR ? !by.equals(COUNT) : by.equals(NAME);
    }

    /** The facet whose values a visit asks for. */
    static Optional<Facet> asked(Visit visit) {
        return visit.query()
                .find(SEE)
                .flatMap(wanted ->
                        Arrays.stream(Facet.values())
                                .filter(facet -> facet.parameter().equals(wanted))
                                .findFirst());
    }

    /** The address of a page of the values of a facet. */
    static String address(Visit visit, SearchAddress search, Facet facet, List<Parameter> more) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter(SEE, facet.parameter()));
        parameters.addAll(more);
        return visit.links().search() + search.at(1).query(parameters);
    }

    /** The page, with these values. */
    Answer answer(List<Results.Value> values, Labels labels, Thesaurus thesaurus) {
        Choices choices = new Choices(visit, search, labels, thesaurus);
        if (facet == Facet.TOPIC && !thesaurus.topics().isEmpty()) {
            List<Choice> tree =
                    new TopicTree(thesaurus, choices, values)
                            .whole(order(Choice::label, Choice::count), TREE);
            return shown(labels, List.of(), tree, Pager.of(1, 1, page -> ""));
        }
        List<Results.Value> sorted =
                byName && !isNamedByPages()
                        ? values
                        : values.stream()
                                .sorted(order(v -> labels.value(facet, v), Results.Value::count))
                                .toList();
        boolean many = byName && facet != Facet.YEAR && sorted.size() > PER_PAGE;
        String letter = many ? visit.query().find(LETTER).orElse("") : "";
        List<Choice> letters =
                many
                        ? AlphabeticalIndex.letters(
                                sorted.stream().map(Results.Value::label).toList(),
                                initial -> address(parameters(NAME, initial, 1)),
                                letter)
                        : List.of();
        boolean any = letters.stream().anyMatch(Choice::chosen);
        List<Results.Value> listed =
                sorted.stream()
                        .filter(v -> !any || AlphabeticalIndex.initial(v.label()).equals(letter))
                        .toList();
        int pages = Math.max(1, (listed.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(visit.page(), pages);
        return shown(
                labels,
                letters,
                listed.stream()
                        .skip((page - 1L) * PER_PAGE)
                        .limit(PER_PAGE)
                        .map(value -> choices.of(facet, value))
                        .toList(),
                Pager.of(
                        page,
                        pages,
                        p -> address(parameters(byName ? NAME : COUNT, any ? letter : "", p))));
    }

    private Answer shown(Labels labels, List<Choice> letters, List<Choice> choices, Pager pager) {
        String name = labels.facet(facet);
        String text = search.criteria().text();
        String heading = text.isEmpty() ? name : visit.words().get("facet.headingFor", name, text);
        return Answer.shown(
                "facet",
                new View(
                        Layout.unlisted(visit, heading),
                        heading,
                        choices.size() > 1 ? orders() : List.of(),
                        letters,
                        choices,
                        pager,
                        facet == Facet.YEAR ? Optional.of(span()) : Optional.empty(),
                        visit.links().search(search)));
    }

    private <T> Comparator<T> order(Function<T, String> label, ToLongFunction<T> count) {
        Collator collator = Collator.getInstance(visit.words().locale());
        Comparator<T> byLabel = Comparator.comparing(label, collator::compare);
        Comparator<T> byCount = Comparator.comparingLong(count).reversed();
        if (byName) {
            return byLabel;
        }
        return isNamedByPages() ? byCount.thenComparing(byLabel) : byCount;
    }

    /** Whether pages name its values otherwise than the catalogue, which files them by name. */
    private boolean isNamedByPages() {
        return switch (facet) {
            case YEAR, TAG, AUTHOR, COLLECTION -> false;
            case KIND, TOPIC, TYPE, LANGUAGE, SOURCE, HAS, WITHOUT -> true;
        };
    }

    private List<Choice> orders() {
        String name = facet == Facet.YEAR ? "facet.byYear" : "facet.byName";
        return List.of(
                new Choice(
                        visit.words().get("facet.byCount"),
                        address(parameters(COUNT, "", 1)),
                        0,
                        !byName),
                new Choice(visit.words().get(name), address(parameters(NAME, "", 1)), 0, byName));
    }

    /** What is chosen already, where it is one period with both its ends. */
    private Span span() {
        List<String> chosen = search.chosen(Facet.YEAR);
        Optional<Period> years =
                chosen.size() == 1 ? Period.read(chosen.getFirst()) : Optional.empty();
        return new Span(
                years.filter(y -> y.from() >= 0).map(y -> String.valueOf(y.from())).orElse(""),
                years.filter(y -> y.to() < Integer.MAX_VALUE)
                        .map(y -> String.valueOf(y.to()))
                        .orElse(""),
                search.parameters().stream()
                        .filter(pair -> !pair.name().equals(Facet.YEAR.parameter()))
                        .toList());
    }

    private List<Parameter> parameters(String by, String letter, int page) {
        List<Parameter> parameters = new ArrayList<>();
        if (by.equals(NAME) != (facet == Facet.YEAR)) {
            parameters.add(new Parameter(BY, by));
        }
        if (!letter.isEmpty()) {
            parameters.add(new Parameter(LETTER, letter));
        }
        if (page > 1) {
            parameters.add(new Parameter("page", String.valueOf(page)));
        }
        return parameters;
    }

    private String address(List<Parameter> parameters) {
        return address(visit, search, facet, parameters);
    }
}
