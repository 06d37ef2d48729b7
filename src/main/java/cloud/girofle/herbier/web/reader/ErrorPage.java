package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Set;

/** Says in plain words that an address could not be answered, and what to do next. */
public final class ErrorPage {

    /** The statuses that have words of their own. */
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 410, 413, 429, 500, 503);

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param status of HTTP
     * @param heading what happened, short
     * @param sentence what happened and what to do
     */
    public record View(Layout layout, int status, String heading, String sentence) {}

    private ErrorPage() {}

    /** The page of a status, with the words it always has. */
    public static Answer answer(Visit visit, int status) {
        return answer(visit, status, visit.words().get("error." + told(status) + ".sentence"));
    }

    /** The page of a status, with a sentence of its own. */
    public static Answer answer(Visit visit, int status, String sentence) {
        String heading = visit.words().get("error." + told(status) + ".heading");
        View view = new View(Layout.unlisted(visit, heading), status, heading, sentence);
        return new Answer.Shown(status, "error", view);
    }

    private static int told(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        return status < 500 ? 400 : 500;
    }
}
