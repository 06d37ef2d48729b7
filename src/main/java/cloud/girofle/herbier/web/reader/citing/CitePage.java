package cloud.girofle.herbier.web.reader.citing;

import cloud.girofle.herbier.citation.Citations;
import cloud.girofle.herbier.citation.Style;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Take;
import cloud.girofle.herbier.web.reader.Takings;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/** One reference as it is cited in every style, the one that is asked for first. */
public final class CitePage implements Page {

    /** So many are written out; those that follow are written when they are asked for. */
    private static final int MOST = 10;

    /**
     * A reference in a style.
     *
     * @param label of the style
     * @param html as a bibliography has it; empty where the style shows nothing of it
     * @param inText as a text names it: HTML; or empty
     * @param text its address as plain text
     * @param file its address as HTML
     */
    public record Citation(String label, String html, String inText, String text, String file) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param from leads to the reference
     * @param language of its title where it is not the page's; or empty
     * @param citations of it
     * @param others styles that are not shown
     * @param take the reference in formats that others read
     */
    public record View(
            Layout layout,
            Link from,
            String language,
            List<Citation> citations,
            List<Link> others,
            Take take) {}

    private final WorksToCite works;
    private final Bibliography bibliography;
    private final Takings takings;

    /**
     * A page for each reference.
     *
     * @param works finds the one
     * @param takings what else may be taken of it
     */
    public CitePage(WorksToCite works, Bibliography bibliography, Takings takings) {
        this.works = works;
        this.bibliography = bibliography;
        this.takings = takings;
    }

    @Override
    public Answer show(Visit visit) {
        return works.answer(visit, found -> Answer.shown("cite", view(visit, found)));
    }

    private View view(Visit visit, Works found) {
        Style asked = StyleChoice.asked(visit, bibliography.styles());
        List<Style> styles = new ArrayList<>(bibliography.styles().all());
        styles.remove(asked);
        styles.addFirst(asked);
        return new View(
                Layout.unlisted(visit, visit.words().get("cite.heading", found.from().label())),
                found.from(),
                found.language(),
                styles.stream().limit(MOST).map(each -> citation(visit, found, each)).toList(),
                styles.stream()
                        .skip(MOST)
                        .map(each ->
                                new Link(StyleChoice.label(visit, each), found.page(each.id(), 1)))
                        .toList(),
                takings.one(visit, found.references().getFirst()));
    }

    private Citation citation(Visit visit, Works found, Style style) {
        String language = visit.language().code();
        return new Citation(
                StyleChoice.label(visit, style),
                first(bibliography.of(style, language, found.references())),
                first(bibliography.inText(style, language, found.references())),
                found.file("txt", style.id()),
                found.file("html", style.id()));
    }

    private static String first(List<Citations.Entry> entries) {
        return entries.stream().findFirst().map(Citations.Entry::html).orElse("");
    }
}
