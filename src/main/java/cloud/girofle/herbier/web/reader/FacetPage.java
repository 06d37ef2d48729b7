package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/** Every value by which a search could be narrowed, for one facet. */
public final class FacetPage {

    /** A page of more would be heavy; who looks for the rest will find it by its initial. */
    private static final int MOST = 110;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading which facet, of which search
     * @param choices its values
     * @param more whether there are others yet
     * @param back the search
     */
    public record View(
            Layout layout, String heading, List<Choice> choices, boolean more, String back) {}

    private FacetPage() {}

    static Answer answer(Visit visit, SearchAddress search, Facet facet, List<Choice> choices) {
        String name = visit.words().get("facet." + facet.parameter());
        String text = search.criteria().text();
        String heading = text.isEmpty() ? name : visit.words().get("facet.headingFor", name, text);
        return Answer.shown(
                "facet",
                new View(
                        Layout.unlisted(visit, heading),
                        heading,
                        choices.stream().limit(MOST).toList(),
                        choices.size() > MOST,
                        visit.links().search(search)));
    }
}
