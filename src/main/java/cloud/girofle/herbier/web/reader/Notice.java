package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the words of a search were read, and how to have them read otherwise.
 *
 * @param corrected that other words were searched for, and which; or empty
 * @param instead to the words as they were typed
 * @param also what was searched for besides them, or not searched yet, a line for each
 * @param other to the same words read strictly, or with all that helps
 * @param why to the reasons of the order, where there are some
 */
public record Notice(
        String corrected,
        Optional<Link> instead,
        List<String> also,
        Optional<Link> other,
        Optional<Link> why) {

    /** The parameter that asks for the reasons of the order. */
    static final String WHY = "pourquoi";

    public Notice {
        also = List.copyOf(also);
    }

    /**
     * The notice of a search.
     *
     * @param whole whether what was searched holds everything
     */
    static Notice of(Visit visit, SearchAddress search, Results results, boolean whole) {
        Messages words = visit.words();
        String text = search.criteria().text();
        String exactly = visit.links().search(search.exactly(true));
        Optional<Link> instead =
                results.corrected()
                        .map(any -> new Link(words.get("notice.instead", text), exactly));
        Optional<Link> other =
                search.criteria().exact()
                        ? Optional.of(
                                new Link(
                                        words.get("notice.wide"),
                                        visit.links().search(search.exactly(false))))
                        : results.alsoSearched().isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Link(words.get("notice.exact"), exactly));
        boolean asks = isAsked(visit);
        Optional<Link> why =
                text.isBlank() || results.total() < 2
                        ? Optional.empty()
                        : Optional.of(
                                new Link(
                                        words.get(asks ? "notice.noWhy" : "notice.why"),
                                        asks
                                                ? visit.links().search(search)
                                                : visit.links().search(search) + "&" + WHY + "=1"));
        return new Notice(
                results.corrected().map(other1 -> words.get("notice.corrected", other1)).orElse(""),
                instead,
                also(words, results, search.criteria().exact(), whole),
                other,
                why);
    }

    /** Whether a reader asks why. */
    static boolean isAsked(Visit visit) {
        return visit.query().find(WHY).filter("1"::equals).isPresent();
    }

    private static List<String> also(
            Messages words, Results results, boolean exact, boolean whole) {
        List<String> also = new ArrayList<>();
        if (!whole) {
            also.add(words.get("search.filling"));
        }
        if (exact) {
            also.add(words.get("notice.isExact"));
        }
        boolean several = results.alsoSearched().size() > 1;
        for (Results.Synonyms synonyms : results.alsoSearched()) {
            String added = String.join(", ", synonyms.added());
            also.add(
                    several
                            ? words.get("notice.alsoFor", synonyms.words(), added)
                            : words.get("notice.also", added));
        }
        return also;
    }
}
