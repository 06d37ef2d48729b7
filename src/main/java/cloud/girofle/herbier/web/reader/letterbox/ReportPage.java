package cloud.girofle.herbier.web.reader.letterbox;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where anybody says what is wrong with a reference, a figure or a question, or what figure or
 * question is missing; with {@code ?merci} what happens next.
 */
public final class ReportPage implements Page {

    /** A field that may be chosen. */
    public record Choice(String field, String label, boolean chosen) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading what is said here
     * @param lead how, in a sentence or two
     * @param thing it is about
     * @param address where it is sent
     * @param sent whether it was sent
     * @param refusal what was wrong with what was sent
     * @param fields that may be wrong
     * @param label of what is typed
     * @param what as typed
     * @param source as typed
     * @param name as typed
     */
    public record View(
            Layout layout,
            String heading,
            String lead,
            Link thing,
            String address,
            boolean sent,
            Refusal refusal,
            List<Choice> fields,
            String label,
            String what,
            String source,
            String name) {}

    private final Letterbox letterbox;
    private final Subject.Kind kind;

    /**
     * The page of that letterbox.
     *
     * @param kind of what it is about: a reference, a figure or a question
     */
    public ReportPage(Letterbox letterbox, Subject.Kind kind) {
        this.letterbox = letterbox;
        this.kind = kind;
    }

    @Override
    public Answer show(Visit visit) {
        Optional<String> moved = letterbox.library().movedTo(visit.part("key"));
        if (moved.isPresent()) {
            return new Answer.Moved(visit.links().report(moved.get()), true);
        }
        return find(visit)
                .map(reported ->
                        Answer.shown(
                                "report-error",
                                view(visit, reported, Query.parse(""), Refusal.none())))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    /** What the address names, while it is shown. */
    Optional<Reported> find(Visit visit) {
        return Reported.find(kind, letterbox.library(), visit);
    }

    /** The page again, with all that was typed. */
    Answer again(Visit visit, int status, Reported reported, Query fields, Refusal refusal) {
        return new Answer.Shown(status, "report-error", view(visit, reported, fields, refusal));
    }

    private View view(Visit visit, Reported reported, Query fields, Refusal refusal) {
        ContentLabels labels = new ContentLabels(visit, letterbox.library());
        String chosen = fields.text("champ");
        String of = kind == Subject.Kind.REFERENCE ? "error" : kind.name().toLowerCase(Locale.ROOT);
        String key = "report." + of + (reported.isMissing() ? ".missing" : "");
        String heading = visit.words().get(key + ".heading");
        return new View(
                Layout.unlisted(visit, heading).unless(refusal),
                heading,
                visit.words().get(key + ".what"),
                reported.link(),
                reported.address(),
                refusal.isEmpty() && visit.query().typed().containsKey("merci"),
                refusal,
                reported.fields().stream()
                        .map(name -> new Choice(name, labels.name(name), name.equals(chosen)))
                        .toList(),
                visit.words().get(key + ".field"),
                fields.text("quoi"),
                fields.text("source"),
                fields.text("nom"));
    }
}
