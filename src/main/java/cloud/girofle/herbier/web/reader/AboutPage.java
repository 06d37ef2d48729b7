package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** Where this library comes from, what it is for, and what it asks of the reader: nothing. */
public final class AboutPage implements Page {

    /** What the page shows: words only. */
    public record View(Layout layout) {}

    @Override
    public Answer show(Visit visit) {
        return Answer.shown(
                "about",
                new View(
                        Layout.of(
                                visit,
                                visit.words().get("about.heading"),
                                visit.words().get("about.what"))));
    }
}
