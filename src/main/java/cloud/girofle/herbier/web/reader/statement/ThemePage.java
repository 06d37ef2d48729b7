package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A theme of the RGESN, criterion by criterion: met or not, and why. */
public final class ThemePage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param title of the theme
     * @param reference where the RGESN stands
     * @param lines its criteria
     * @param before the theme before it
     * @param after the theme after it
     */
    public record View(
            Layout layout,
            String title,
            String reference,
            List<Line> lines,
            Optional<Link> before,
            Optional<Link> after) {}

    /**
     * A criterion.
     *
     * @param id of its place in the page
     * @param number of the RGESN
     * @param label what it asks for
     * @param priority in a word
     * @param verdict in a word
     * @param unmet whether it applies and is not met
     * @param why in a sentence
     * @param proof where it can be seen, or empty
     */
    public record Line(
            String id,
            String number,
            String label,
            String priority,
            String verdict,
            boolean unmet,
            String why,
            String proof) {}

    @Override
    public Answer show(Visit visit) {
        return Theme.of(visit.part("theme"))
                .map(theme -> Answer.shown("rgesn", view(visit, theme)))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private View view(Visit visit, Theme theme) {
        String name = visit.words().get(theme.key());
        return new View(
                Layout.of(
                        visit,
                        visit.words().get("rgesn.title", name),
                        visit.words().get("rgesn.what", name)),
                name,
                Rgesn.ADDRESS,
                Rgesn.packaged().of(theme).stream().map(each -> line(visit, each)).toList(),
                beside(visit, theme.number() - 1),
                beside(visit, theme.number() + 1));
    }

    /** Where a criterion is read. */
    static String place(Visit visit, Criterion criterion) {
        return visit.links().open().sobriety(criterion.theme().slug()) + "#" + id(criterion);
    }

    private static String id(Criterion criterion) {
        return "c" + criterion.number();
    }

    private static Line line(Visit visit, Criterion criterion) {
        return new Line(
                id(criterion),
                criterion.number(),
                criterion.label(visit.language()),
                visit.words().get("rgesn.priority." + word(criterion.priority())),
                visit.words().get("rgesn.verdict." + word(criterion.verdict())),
                criterion.verdict() == Criterion.Verdict.UNMET,
                criterion.why(visit.language()),
                criterion.proof().isEmpty() ? "" : visit.links().to(criterion.proof()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Link> beside(Visit visit, int number) {
        return Theme.of(number)
                .map(theme ->
                        new Link(
                                visit.words().get(theme.key()),
                                visit.links().open().sobriety(theme.slug())));
    }
}
