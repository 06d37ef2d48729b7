package cloud.girofle.herbier.web.reader.letterbox;

import cloud.girofle.herbier.curation.Pasted;
import cloud.girofle.herbier.curation.TypedRecord;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/** Takes a reference that anybody proposes. */
public final class ProposeForm implements Form {

    private static final int LONGEST_WHAT = 10_000;
    private static final int LONGEST_WHY = 2_000;

    private final Letterbox letterbox;
    private final ProposePage page;

    /** The form of that page. */
    public ProposeForm(Letterbox letterbox, ProposePage page) {
        this.letterbox = letterbox;
        this.page = page;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        Query fields = sent.fields();
        String what = fields.text("quoi").strip();
        String why = fields.text("pourquoi").strip();
        String name = Letterbox.name(fields);
        String id = id(fields);
        if (Letterbox.isTrapped(fields)) {
            return thanks(visit);
        }
        Refusal wrong = wrong(visit, what, why, name);
        if (!wrong.isEmpty()) {
            return page.again(visit, 400, id, fields, wrong, List.of());
        }
        Pasted pasted = Pasted.read(what);
        Record item = pasted.records().getFirst();
        List<Link> known = known(visit, item);
        if (!known.isEmpty() && fields.find("deja").isEmpty()) {
            Refusal twice = Refusal.at("quoi", visit.words().get("propose.known"));
            return page.again(visit, 409, id, fields, twice, known);
        }
        Edit edit =
                new Edit(
                        new Subject(Subject.Kind.RECORD, id),
                        "",
                        0,
                        Act.SAVED,
                        TypedRecord.write(item),
                        "");
        return letterbox
                .put(
                        Proposal.Kind.REFERENCE,
                        edit,
                        name,
                        message(pasted, what, why),
                        sent.from().address())
                .map(full -> Refusal.of(visit.words().get(full)))
                .map(full -> page.again(visit, 429, id, fields, full, List.of()))
                .orElseGet(() -> thanks(visit));
    }

    private static Answer thanks(Visit visit) {
        return new Answer.Done(visit.links().propose() + "?merci");
    }

    private static Refusal wrong(Visit visit, String what, String why, String name) {
        return Letterbox.wrong(
                visit,
                "propose.nothing",
                new Letterbox.Typed("quoi", what, LONGEST_WHAT),
                new Letterbox.Typed("pourquoi", why, LONGEST_WHY),
                new Letterbox.Typed("nom", name, Letterbox.LONGEST_NAME));
    }

    /** The id that the form was shown with; another where somebody forged it. */
    private String id(Query fields) {
        return fields.find("id")
                .filter(id -> id.matches("[2-9A-Z]{8}"))
                .filter(id ->
                        library().written().find(new Subject(Subject.Kind.RECORD, id)).isEmpty())
                .orElseGet(letterbox.curation()::newId);
    }

    /** What they say, then what they pasted where the fields do not hold all of it. */
    private static String message(Pasted pasted, String what, String why) {
        boolean held =
                pasted.how() == Pasted.How.IDENTIFIER
                        || (what.lines().count() == 1
                                && what.equals(pasted.records().getFirst().fields().get("title")));
        return held ? why : (why + "\n\n" + what).strip();
    }

    /** References of the same identifiers. */
    private List<Link> known(Visit visit, Record item) {
        ContentLabels labels = new ContentLabels(visit, library());
        return Identifiers.of(item).stream()
                .flatMap(identifier -> library().bearing(identifier).stream())
                .distinct()
                .filter(key -> library().find(key).isPresent())
                .limit(3)
                .map(key -> new Link(labels.title(key), visit.links().reference(key)))
                .toList();
    }

    private Library library() {
        return letterbox.library();
    }
}
