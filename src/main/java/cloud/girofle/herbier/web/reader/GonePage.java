package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Visit;

/** What stands where something of ours was withdrawn: that it was, and where its versions stay. */
public final class GonePage {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param sentence that it was withdrawn
     * @param versions where its history stays
     * @param edit where it may be brought back
     */
    public record View(Layout layout, String sentence, String versions, String edit) {}

    private GonePage() {}

    /**
     * Such an answer.
     *
     * @param sentence that it was withdrawn: « Cette note a été retirée. »
     * @param address of the thing
     * @param desk where curators work on it
     */
    public static Answer answer(Visit visit, String sentence, String address, String desk) {
        return new Answer.Shown(
                410,
                "gone",
                new View(
                        Layout.unlisted(visit, visit.words().get("error.410.heading")),
                        sentence,
                        visit.links().history(address),
                        desk));
    }
}
