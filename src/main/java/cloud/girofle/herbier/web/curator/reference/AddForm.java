package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.curation.Pasted;
import cloud.girofle.herbier.curation.TypedRecord;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.web.curator.ReferenceLookup;
import cloud.girofle.herbier.web.curator.Waiting;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds a reference that somebody typed or pasted; several entries come one after the other. */
public final class AddForm implements Form {

    private static final int LONGEST = Curation.LONGEST_TEXT;

    private final AddPage page;
    private final Curation curation;

    /** The form of that page. */
    public AddForm(AddPage page, Library library) {
        this.page = page;
        this.curation = new Curation(library);
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        Query fields = sent.fields();
        String text = fields.text(AddPage.TEXT);
        if (text.length() > LONGEST) {
            return page.empty(visit, visit.words().get("mend.tooLong", LONGEST));
        }
        Pasted pasted = Pasted.read(text);
        int rank = AddPage.rank(fields, pasted);
        return switch (fields.find("faire").orElse("lire")) {
            case "lire" ->
                    text.isBlank()
                            ? page.empty(visit, visit.words().get("adding.nothing"))
                            : page.filled(visit, "", text, pasted, 1);
            case "passer" -> next(visit, "", text, pasted, rank);
            default -> save(visit, fields, text, pasted, rank);
        };
    }

    private Answer save(Visit visit, Query sent, String text, Pasted pasted, int rank) {
        FieldForm.Typed typed =
                FieldForm.read(
                        visit, sent, pasted.records().get(rank - 1).creators(), "document", true);
        String id =
                sent.find(AddPage.ID)
                        .filter(drawn -> drawn.matches("[2-9A-Z]{8}"))
                        .orElseGet(curation::newId);
        Map<String, String> content = content(typed.values());
        Record item = TypedRecord.read(id, content);
        List<ReferenceLookup.Found> known = page.resemblance().to(visit, item);
        if (sent.find("faire").filter(CorrectionForm.OTHER_TYPE::equals).isPresent()) {
            return page.again(visit, 200, "", text, pasted, rank, id, typed, known, false);
        }
        if (typed.refused() || item.title().isEmpty()) {
            String alert = visit.words().get(typed.refused() ? "mend.refused" : "adding.noTitle");
            return page.again(visit, 422, alert, text, pasted, rank, id, typed, known, false);
        }
        Map<String, String> doubts = FieldCheck.of(visit, typed.values());
        if (sent.find("garder").isEmpty() && !(doubts.isEmpty() && known.isEmpty())) {
            FieldForm.Typed doubted = new FieldForm.Typed(typed.values(), doubts, false);
            String alert = visit.words().get(known.isEmpty() ? "mend.doubts" : "adding.known");
            return page.again(visit, 422, alert, text, pasted, rank, id, doubted, known, true);
        }
        Edit edit = new Edit(new Subject(Subject.Kind.RECORD, id), "", 0, Act.SAVED, content, "");
        return answer(visit, curation.save(edit, visit.account()), text, pasted, rank);
    }

    private Answer answer(Visit visit, Outcome outcome, String text, Pasted pasted, int rank) {
        boolean last = rank >= pasted.records().size();
        return switch (outcome) {
            case Outcome.Saved saved when last -> added(visit, saved.entry().about());
            case Outcome.Unchanged same when last -> added(visit, same.entry().about());
            case Outcome.Conflict conflict -> added(visit, conflict.theirs().about());
            case Outcome.Proposed proposed when last ->
                    new Answer.Done(Waiting.at(visit.links().desk("ajouter"), proposed));
            case Outcome.Missing missing -> ErrorPage.answer(visit, 404);
            default -> next(visit, visit.words().get("adding.saved", rank), text, pasted, rank);
        };
    }

    private Answer next(Visit visit, String notice, String text, Pasted pasted, int rank) {
        return rank < pasted.records().size()
                ? page.filled(visit, notice, text, pasted, rank + 1)
                : new Answer.Done(visit.links().desk("ajouter"));
    }

    private static Answer added(Visit visit, String key) {
        return new Answer.Done(visit.links().reference(key));
    }

    /** As {@link TypedRecord} has it: the type's own names. */
    private static Map<String, String> content(Map<String, String> values) {
        String type = values.getOrDefault(Correction.TYPE, "document");
        Map<String, String> content = new LinkedHashMap<>();
        values.forEach((base, value) -> {
            if (!value.isEmpty()) {
                content.put(ItemTypes.fieldName(type, base), value);
            }
        });
        return content;
    }
}
