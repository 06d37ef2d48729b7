package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Visit;

/** Shows somebody that what they typed is still there, and sends it on to where it was going. */
public final class TypedPage {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param typed what is still there
     */
    public record View(Layout layout, Typed typed) {}

    private TypedPage() {}

    /** Its form was too old to be taken: here it is with a new token. */
    public static Answer again(Visit visit, Typed typed) {
        return answer(403, visit, typed);
    }

    /** Somebody signed in, and goes on with what they typed. */
    static Answer goOn(Visit visit, Typed typed) {
        return answer(200, visit, typed);
    }

    private static Answer answer(int status, Visit visit, Typed typed) {
        Layout layout = Layout.unlisted(visit, visit.words().get("typed.heading"));
        return new Answer.Shown(status, "typed", new View(layout, typed));
    }
}
