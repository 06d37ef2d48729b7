package cloud.girofle.herbier.web.reader.citing;

import cloud.girofle.herbier.citation.Citations;
import cloud.girofle.herbier.citation.Style;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress.Parameter;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/** Many references, as a bibliography in the style that is asked for. */
public final class BibliographyPage implements Page {

    private static final int PER_PAGE = 40;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param from leads to what holds the references
     * @param language of its name where it is not the page's; or empty
     * @param lines of the bibliography, those of this page: HTML
     * @param numbered whether they are numbered
     * @param start number of the first
     * @param more that there are others; or empty
     * @param styles to choose from
     * @param action where the choice leads
     * @param kept what the choice keeps
     * @param text the whole as plain text
     * @param file the whole as HTML
     * @param pager where they are many
     */
    public record View(
            Layout layout,
            Link from,
            String language,
            List<String> lines,
            boolean numbered,
            int start,
            String more,
            List<StyleChoice> styles,
            String action,
            List<Parameter> kept,
            String text,
            String file,
            Pager pager) {

        public View {
            lines = List.copyOf(lines);
            kept = List.copyOf(kept);
        }
    }

    private final WorksToCite works;
    private final Bibliography bibliography;

    /**
     * A page for each list of references.
     *
     * @param works finds them
     */
    public BibliographyPage(WorksToCite works, Bibliography bibliography) {
        this.works = works;
        this.bibliography = bibliography;
    }

    @Override
    public Answer show(Visit visit) {
        return works.answer(visit, found -> Answer.shown("bibliography", view(visit, found)));
    }

    private View view(Visit visit, Works found) {
        Style style = StyleChoice.asked(visit, bibliography.styles());
        List<String> lines =
                bibliography.of(style, visit.language().code(), found.references()).stream()
                        .map(Citations.Entry::html)
                        .toList();
        int pages = Math.max(1, (lines.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(visit.page(), pages);
        int first = (page - 1) * PER_PAGE;
        return new View(
                Layout.unlisted(
                        visit, visit.words().get("bibliography.heading", found.from().label())),
                found.from(),
                found.language(),
                lines.stream().skip(first).limit(PER_PAGE).toList(),
                style.isNumbered(),
                first + 1,
                found.more() ? visit.words().get("bibliography.more", WorksToCite.MOST) : "",
                StyleChoice.of(visit, bibliography.styles(), style),
                found.page(),
                found.kept(),
                found.file("txt", style.id()),
                found.file("html", style.id()),
                Pager.of(page, pages, at -> found.page(style.id(), at)));
    }
}
