package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** Where those who keep the library begin. */
public final class DeskPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     */
    public record View(Layout layout) {}

    @Override
    public Answer show(Visit visit) {
        return Answer.shown(
                "desk", new View(Layout.unlisted(visit, visit.words().get("desk.heading"))));
    }
}
