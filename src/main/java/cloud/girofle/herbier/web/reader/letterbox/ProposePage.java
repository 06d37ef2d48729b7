package cloud.girofle.herbier.web.reader.letterbox;

import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/** Where anybody proposes a reference; with {@code ?merci} says what happens next. */
public final class ProposePage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param sent whether it was sent
     * @param refusal what was wrong with what was sent
     * @param known references that it may be already
     * @param id of what is proposed, so that a form sent twice proposes one thing
     * @param what as typed
     * @param why as typed
     * @param name as typed
     */
    public record View(
            Layout layout,
            boolean sent,
            Refusal refusal,
            List<Link> known,
            String id,
            String what,
            String why,
            String name) {}

    private final Letterbox letterbox;

    /** The page of that letterbox. */
    public ProposePage(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    @Override
    public Answer show(Visit visit) {
        return Answer.shown(
                "propose",
                view(
                        visit,
                        letterbox.curation().newId(),
                        Query.parse(""),
                        Refusal.none(),
                        List.of()));
    }

    /** The page again, with all that was typed. */
    Answer again(
            Visit visit, int status, String id, Query fields, Refusal refusal, List<Link> known) {
        return new Answer.Shown(status, "propose", view(visit, id, fields, refusal, known));
    }

    private static View view(
            Visit visit, String id, Query fields, Refusal refusal, List<Link> known) {
        return new View(
                Layout.unlisted(visit, visit.words().get("propose.heading")).unless(refusal),
                refusal.isEmpty() && visit.query().typed().containsKey("merci"),
                refusal,
                known,
                id,
                fields.text("quoi"),
                fields.text("pourquoi"),
                fields.text("nom"));
    }
}
