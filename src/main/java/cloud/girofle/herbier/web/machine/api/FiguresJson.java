package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.figure.FigureQuery;
import cloud.girofle.herbier.web.reader.figure.Figures;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/** Key figures: those that a list for people shows, all at once; or all of them, paged. */
public final class FiguresJson implements Page {

    /** All that were found. */
    record Found(int total, List<FigureJson.Figure> items) {}

    private final Library library;
    private final boolean paged;

    private FiguresJson(Library library, boolean paged) {
        this.library = library;
        this.paged = paged;
    }

    /** The list of people, its filters and its order as JSON. */
    public static FiguresJson found(Library library) {
        return new FiguresJson(library, false);
    }

    /** All figures, by their title, a page at a time. */
    public static FiguresJson all(Library library) {
        return new FiguresJson(library, true);
    }

    @Override
    public Answer show(Visit visit) {
        Figures figures = new Figures(visit, library);
        if (paged) {
            return Listing.answer(
                    visit,
                    "/figures",
                    figures.find(FigureQuery.ALL),
                    entry -> FigureJson.of(visit, figures, entry));
        }
        List<Entry> found = figures.find(FigureQuery.read(visit.query()));
        return ApiJson.answer(
                new Found(
                        found.size(),
                        found.stream()
                                .map(entry -> FigureJson.of(visit, figures, entry))
                                .toList()));
    }
}
