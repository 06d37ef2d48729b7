package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The values of a facet as the index of a book has them: by initial, a page at a time. Few values
 * stand all together; of many, the page without an initial shows those with the most references.
 *
 * @param letters the initials there are; none when all values stand together
 * @param heading what the page holds of them
 * @param entries in alphabetical order
 * @param pager through the values of an initial
 */
public record AlphabeticalIndex(
        List<Choice> letters, String heading, List<Choice> entries, Pager pager) {

    private static final int PER_PAGE = 100;
    private static final int MOST_USED = 60;

    /** Stands for every initial that is not one of the twenty-six letters. */
    private static final String OTHER = "0-9";

    /**
     * The index that a visit asks for.
     *
     * @param path of the page in the site
     * @param kind what is listed, as in the key {@code index.authors.top}
     * @param href where a value leads
     */
    static AlphabeticalIndex of(
            Visit visit,
            String path,
            String kind,
            List<Results.Value> values,
            Function<Results.Value, String> href) {
        List<Results.Value> sorted =
                values.stream().sorted(Comparator.comparing(v -> Fold.words(v.label()))).toList();
        if (values.size() <= PER_PAGE) {
            return page(
                    visit,
                    List.of(),
                    heading(visit, kind, "all"),
                    sorted,
                    href,
                    Pager.of(1, 1, p -> ""));
        }
        String address = visit.links().to(path);
        String letter = visit.query().find("lettre").orElse("");
        List<Choice> letters =
                letters(
                        sorted.stream().map(Results.Value::label).toList(),
                        initial -> address + "?lettre=" + initial,
                        letter);
        if (letters.stream().noneMatch(Choice::chosen)) {
            List<Results.Value> top =
                    sorted.stream()
                            .sorted(Comparator.comparingLong(Results.Value::count).reversed())
                            .limit(MOST_USED)
                            .sorted(Comparator.comparing(v -> Fold.words(v.label())))
                            .toList();
            return page(
                    visit,
                    letters,
                    heading(visit, kind, "top"),
                    top,
                    href,
                    Pager.of(1, 1, p -> ""));
        }
        List<Results.Value> under =
                sorted.stream().filter(v -> initial(v.label()).equals(letter)).toList();
        int pages = (under.size() + PER_PAGE - 1) / PER_PAGE;
        int page = Math.min(visit.page(), pages);
        return page(
                visit,
                letters,
                letter.toUpperCase(visit.language().locale()),
                under.subList((page - 1) * PER_PAGE, Math.min(page * PER_PAGE, under.size())),
                href,
                Pager.of(page, pages, p -> address + "?lettre=" + letter + "&page=" + p));
    }

    private static AlphabeticalIndex page(
            Visit visit,
            List<Choice> letters,
            String heading,
            List<Results.Value> values,
            Function<Results.Value, String> href,
            Pager pager) {
        List<Choice> entries =
                values.stream()
                        .map(v ->
                                new Choice(
                                        Typography.of(v.label(), visit.language().code()),
                                        href.apply(v),
                                        v.count(),
                                        false))
                        .toList();
        return new AlphabeticalIndex(letters, heading, entries, pager);
    }

    private static String heading(Visit visit, String kind, String which) {
        return visit.words().get("index." + kind + "." + which);
    }

    /**
     * The initials of some labels.
     *
     * @param address where an initial leads
     * @param current the one that is shown
     */
    static List<Choice> letters(
            List<String> labels, Function<String, String> address, String current) {
        TreeSet<String> initials = new TreeSet<>();
        labels.forEach(label -> initials.add(initial(label)));
        List<Choice> letters = new ArrayList<>();
        for (String initial : initials) {
            letters.add(
                    new Choice(
                            initial.toUpperCase(java.util.Locale.ROOT),
                            address.apply(initial),
                            0,
                            initial.equals(current)));
        }
        return letters;
    }

    /** What a label is filed under. */
    static String initial(String label) {
        String words = Fold.words(label);
        boolean letter = !words.isEmpty() && words.charAt(0) >= 'a' && words.charAt(0) <= 'z';
        return letter ? words.substring(0, 1) : OTHER;
    }
}
