package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.curation.FieldCorrections;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.curation.Uncorrected;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Amendments;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.Map;

/** Corrects the fields of a reference. */
public final class CorrectionForm implements Form {

    /** What a button asks for: the fields of another type, before anything is saved. */
    static final String OTHER_TYPE = "type";

    private final CorrectionPage page;
    private final Mending mending;

    /** The form of that page. */
    public CorrectionForm(CorrectionPage page, Library library) {
        this.page = page;
        this.mending = new Mending(library);
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return mending.with(
                visit,
                (any, key) -> visit.links().correct(key),
                (reference, entry) -> save(visit, sent.fields(), reference, entry));
    }

    private Answer save(Visit visit, Query sent, Reference reference, Entry now) {
        FieldForm.Typed typed =
                FieldForm.read(visit, sent, reference.creators(), reference.type(), false);
        int base = Mending.base(sent, now);
        CorrectionPage.State state = CorrectionPage.State.typed(typed, base, sent);
        if (sent.find("faire").filter(OTHER_TYPE::equals).isPresent()) {
            return page.show(visit, 200, reference, state);
        }
        if (typed.refused()) {
            String alert = visit.words().get("mend.refused");
            return page.show(visit, 422, reference, state.refused(alert));
        }
        Map<String, String> opened = mending.opened(now, base);
        FieldCorrections corrections =
                new FieldCorrections(Uncorrected.of(mending.library(), reference));
        Map<String, String> content = corrections.of(opened, typed.values());
        Map<String, String> doubts = doubts(visit, opened, content);
        if (!doubts.isEmpty() && sent.find("garder").isEmpty()) {
            return page.show(
                    visit,
                    422,
                    reference,
                    new CorrectionPage.State(
                            typed.values(),
                            Map.of(),
                            doubts,
                            base,
                            state.why(),
                            visit.words().get("mend.doubts"),
                            true));
        }
        return answer(
                visit,
                reference,
                corrections,
                mending.save(visit, now, base, content, state.why().strip()),
                state.why());
    }

    private Answer answer(
            Visit visit,
            Reference reference,
            FieldCorrections corrections,
            Outcome outcome,
            String why) {
        return switch (outcome) {
            case Outcome.Conflict conflict ->
                    page.show(visit, 409, reference, met(visit, corrections.said(), conflict, why));
            case Outcome.Missing missing -> ErrorPage.answer(visit, 404);
            default -> Mending.done(visit, reference.key(), outcome);
        };
    }

    /** Both together, mine where both changed the same field, theirs beside it. */
    private static CorrectionPage.State met(
            Visit visit, Map<String, String> said, Outcome.Conflict conflict, String why) {
        var meeting = conflict.meeting();
        Map<String, String> values = new LinkedHashMap<>(said);
        values.putAll(new LinkedHashMap<>(meeting.merged()));
        Map<String, String> theirs = new LinkedHashMap<>();
        for (String clash : meeting.clashes()) {
            String source = said.getOrDefault(clash, "");
            values.put(clash, conflict.mine().getOrDefault(clash, source));
            theirs.put(clash, conflict.theirs().content().getOrDefault(clash, source));
        }
        values.keySet()
                .removeIf(name ->
                        Amendments.isSpecial(name)
                                && !name.equals(Correction.TYPE)
                                && !name.equals(Correction.CREATORS));
        return new CorrectionPage.State(
                values,
                theirs,
                Map.of(),
                conflict.theirs().version(),
                why,
                visit.words().get("mend.conflict", conflict.theirs().lastAuthor().name()),
                false);
    }

    /** What looks wrong in what is corrected now; what was so before is no news. */
    private static Map<String, String> doubts(
            Visit visit, Map<String, String> opened, Map<String, String> content) {
        Map<String, String> changed = new LinkedHashMap<>(content);
        changed.keySet().removeIf(name -> content.getOrDefault(name, "").equals(opened.get(name)));
        return FieldCheck.of(visit, changed);
    }
}
