package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.library.UnusableLibraryException;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Visit;

/** Shows somebody that what they typed is still there, and sends it on to where it was going. */
public final class TypedPage {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading what happened, short
     * @param what happened to it, and what to do
     * @param typed what is still there
     */
    public record View(Layout layout, String heading, String what, Typed typed) {}

    /** Of a server that is out of room (RFC 4918), and of one that cannot for now. */
    private static final int INSUFFICIENT_STORAGE = 507;

    private static final int UNAVAILABLE = 503;

    private TypedPage() {}

    /** Its form was too old to be taken: here it is with a new token. */
    public static Answer again(Visit visit, Typed typed) {
        return answer(403, visit, "typed.heading", "typed.what", typed);
    }

    /** Nothing could be written: why, and what was typed, to be sent again. */
    public static Answer notKept(Visit visit, Typed typed, UnusableLibraryException.Kind why) {
        boolean full = why == UnusableLibraryException.Kind.DISK_FULL;
        boolean busy = why == UnusableLibraryException.Kind.BUSY;
        return answer(
                full ? INSUFFICIENT_STORAGE : UNAVAILABLE,
                visit,
                "typed.notKept",
                full ? "typed.notKept.full" : busy ? "typed.notKept.busy" : "typed.notKept.other",
                typed);
    }

    /** Somebody signed in, and goes on with what they typed. */
    static Answer goOn(Visit visit, Typed typed) {
        return answer(200, visit, "typed.heading", "typed.what", typed);
    }

    private static Answer answer(
            int status, Visit visit, String heading, String what, Typed typed) {
        String headed = visit.words().get(heading);
        Layout layout = Layout.unlisted(visit, headed);
        View view = new View(layout, headed, visit.words().get(what), typed);
        return new Answer.Shown(status, "typed", view);
    }
}
