package cloud.girofle.herbier.web.reader.letterbox;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where anybody says what is wrong with a reference; with {@code ?merci} what happens next. */
public final class ReportPage implements Page {

    /** A field that may be chosen. */
    public record Choice(String field, String label, boolean chosen) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param reference it is about
     * @param address where it is sent
     * @param sent whether it was sent
     * @param error what was wrong with what was sent
     * @param fields that may be wrong
     * @param what as typed
     * @param source as typed
     * @param name as typed
     */
    public record View(
            Layout layout,
            Link reference,
            String address,
            boolean sent,
            Optional<String> error,
            List<Choice> fields,
            String what,
            String source,
            String name) {}

    private final Letterbox letterbox;

    /** The page of that letterbox. */
    public ReportPage(Letterbox letterbox) {
        this.letterbox = letterbox;
    }

    @Override
    public Answer show(Visit visit) {
        String key = visit.part("key");
        Optional<String> moved = letterbox.library().movedTo(key);
        if (moved.isPresent()) {
            return new Answer.Moved(visit.links().report(moved.get()), true);
        }
        return present(visit)
                .map(reference ->
                        Answer.shown(
                                "report-error",
                                view(visit, reference, Query.parse(""), Optional.empty())))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    /** The reference of the address, while it is shown. */
    Optional<Reference> present(Visit visit) {
        return letterbox
                .library()
                .find(visit.part("key"))
                .filter(reference -> reference.status() == Reference.Status.PRESENT);
    }

    /** The page again, with all that was typed. */
    Answer again(Visit visit, int status, Reference reference, Query fields, String error) {
        return new Answer.Shown(
                status, "report-error", view(visit, reference, fields, Optional.of(error)));
    }

    /** Names of what may be wrong with a reference. */
    static List<String> fields(Reference reference) {
        List<String> names = new ArrayList<>(List.of("itemType", "title", "creators"));
        reference.fields().keySet().stream()
                .map(field -> ItemTypes.baseField(reference.type(), field))
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        names.add("tags");
        return names;
    }

    private View view(Visit visit, Reference reference, Query fields, Optional<String> error) {
        ContentLabels labels = new ContentLabels(visit, letterbox.library());
        String key = reference.key();
        String chosen = fields.text("champ");
        return new View(
                Layout.unlisted(visit, visit.words().get("report.error.heading")),
                new Link(labels.title(key), visit.links().reference(key)),
                visit.links().report(key),
                error.isEmpty() && visit.query().typed().containsKey("merci"),
                error,
                fields(reference).stream()
                        .map(name -> new Choice(name, labels.name(name), name.equals(chosen)))
                        .toList(),
                fields.text("quoi"),
                fields.text("source"),
                fields.text("nom"));
    }
}
