package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Merging;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.curator.ReferenceLookup;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Pairs of references that may be one work, the likeliest first; with {@code ?fait=1} those that
 * people merged; with {@code ?une=&autre=} leads to any pair.
 */
public final class DuplicatesPage implements Page {

    private static final int PAIRS_SHOWN = 25;
    private static final int MERGES_SHOWN = 100;

    /** A pair, and why it may be one. */
    public record Pair(String href, String one, String other, String why) {}

    /**
     * A merge that a person made.
     *
     * @param number of the merge
     * @param href of the reference that stayed
     * @param title of that reference
     * @param gone key of the one that went into it
     * @param by when, and by whom
     */
    public record Merge(String number, String href, String title, String gone, String by) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param error what was wrong with what was sent
     * @param done whether it shows merges instead of pairs
     * @param total how many pairs there are
     * @param pairs those of this page
     * @param pager to the others
     * @param merges that can be undone
     * @param one as typed
     * @param other as typed
     */
    public record View(
            Layout layout,
            Optional<String> error,
            boolean done,
            int total,
            List<Pair> pairs,
            Pager pager,
            List<Merge> merges,
            String one,
            String other) {}

    private final Library library;
    private final ReferenceLookup lookup;

    /** The duplicates of that library. */
    public DuplicatesPage(Library library, ReferenceLookup lookup) {
        this.library = library;
        this.lookup = lookup;
    }

    @Override
    public Answer show(Visit visit) {
        String one = visit.query().find("une").orElse("");
        String other = visit.query().find("autre").orElse("");
        if (one.isEmpty() && other.isEmpty()) {
            return Answer.shown("duplicates", view(visit, Optional.empty()));
        }
        Optional<String> first = key(visit, one);
        Optional<String> second = key(visit, other);
        Messages words = visit.words();
        if (first.isEmpty() || second.isEmpty()) {
            return wrong(visit, words.get("duplicates.unknown", first.isEmpty() ? one : other));
        }
        return first.equals(second)
                ? wrong(visit, words.get("duplicates.same"))
                : new Answer.Moved(address(visit, first.get(), second.get()), false);
    }

    private Optional<String> key(Visit visit, String named) {
        return lookup.exactly(visit, named).map(ReferenceLookup.Found::key);
    }

    /** The page again, with what was wrong. */
    Answer wrong(Visit visit, String error) {
        return new Answer.Shown(400, "duplicates", view(visit, Optional.of(error)));
    }

    static String address(Visit visit, String one, String other) {
        return visit.links().desk("doublons", one, other);
    }

    /** Why they may be one work, and how likely that is. */
    static String why(Messages words, List<Suggestion> suggestions) {
        double best = suggestions.stream().mapToDouble(Suggestion::score).max().orElse(0);
        String likely = best >= 0.9 ? "3" : best >= 0.7 ? "2" : "1";
        String reasons =
                suggestions.stream()
                        .map(each -> words.get("duplicates.reason." + each.reason()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return words.get("duplicates.likely." + likely) + " — " + reasons;
    }

    private View view(Visit visit, Optional<String> error) {
        boolean done = visit.query().find("fait").filter("1"::equals).isPresent();
        Map<String, List<Suggestion>> pairs = new LinkedHashMap<>();
        if (!done) {
            for (Suggestion each : library.suggestions()) {
                pairs.computeIfAbsent(each.one() + each.other(), any -> new ArrayList<>())
                        .add(each);
            }
        }
        int pages = Math.max(1, (pairs.size() + PAIRS_SHOWN - 1) / PAIRS_SHOWN);
        int page = Math.min(visit.page(), pages);
        ContentLabels labels = new ContentLabels(visit, library);
        return new View(
                Layout.unlisted(visit, visit.words().get("duplicates.heading"))
                        .unless(error.map(Refusal::of).orElse(Refusal.none())),
                error,
                done,
                pairs.size(),
                pairs.values().stream()
                        .skip((page - 1L) * PAIRS_SHOWN)
                        .limit(PAIRS_SHOWN)
                        .map(pair -> pair(visit, labels, pair))
                        .toList(),
                Pager.of(page, pages, at -> visit.links().desk("doublons") + "?page=" + at),
                done ? merges(visit, labels) : List.of(),
                visit.query().find("une").orElse(""),
                visit.query().find("autre").orElse(""));
    }

    private static Pair pair(Visit visit, ContentLabels labels, List<Suggestion> pair) {
        Suggestion first = pair.getFirst();
        return new Pair(
                address(visit, first.one(), first.other()),
                labels.title(first.one()),
                labels.title(first.other()),
                why(visit.words(), pair));
    }

    private List<Merge> merges(Visit visit, ContentLabels labels) {
        List<Merge> merges = new ArrayList<>();
        for (Merging each : library.mergingsByPeople(MERGES_SHOWN)) {
            String key = library.movedTo(each.kept()).orElse(each.kept());
            String when = WrittenDate.withTime(each.at(), visit.words().locale());
            merges.add(
                    new Merge(
                            String.valueOf(each.number()),
                            visit.links().reference(key),
                            labels.title(key),
                            each.gone(),
                            visit.words()
                                    .get("duplicates.merged", when, each.author(), each.gone())));
        }
        return merges;
    }
}
