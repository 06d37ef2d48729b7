package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/** What each kind of page weighs, the heaviest first. */
public final class WeightsPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param rows a kind of page each; none where nothing was measured
     * @param pager to more of them
     */
    public record View(Layout layout, List<SobrietyPage.Row> rows, Pager pager) {}

    private static final int MOST = 20;

    private final Optional<List<PageWeight>> weights;

    /** Of what was measured. */
    public WeightsPage() {
        this(PageWeight.measured());
    }

    /** Of those weights. */
    WeightsPage(Optional<List<PageWeight>> weights) {
        this.weights = weights;
    }

    @Override
    public Answer show(Visit visit) {
        Messages words = visit.words();
        Numbers numbers = new Numbers(visit.language());
        List<PageWeight> all = PageWeight.sorted(weights.orElse(List.of())).reversed();
        int pages = Math.max(1, (all.size() + MOST - 1) / MOST);
        int page = Math.min(visit.page(), pages);
        return Answer.shown(
                "sobriety-pages",
                new View(
                        Layout.of(
                                visit,
                                words.get("sobriety.weights"),
                                words.get("sobriety.weights.what")),
                        all.stream()
                                .skip((page - 1L) * MOST)
                                .limit(MOST)
                                .map(each -> row(each, words, numbers))
                                .toList(),
                        Pager.of(
                                page, pages, at -> visit.links().open().weights() + visit.at(at))));
    }

    /** A kind of page: bytes, requests, elements, EcoIndex. */
    static SobrietyPage.Row row(PageWeight weight, Messages words, Numbers numbers) {
        return new SobrietyPage.Row(
                weight.name(words),
                "",
                List.of(
                        numbers.kilobytes(weight.bytes()),
                        words.number(weight.requests()),
                        words.number(weight.elements()),
                        words.number(weight.ecoindex())));
    }
}
