package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.curation.FieldCorrections;
import cloud.girofle.herbier.curation.Uncorrected;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;

/** The fields of a reference, to be corrected beside what its sources say. */
public final class CorrectionPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param key of the reference
     * @param title HTML, clean
     * @param form its fields
     * @param base the version they are of
     * @param why they are corrected, as typed
     * @param refusal what keeps it from being saved, if anything
     * @param keep whether what looks wrong may be kept now
     * @param publishes whether what is sent is published, or proposed
     */
    public record View(
            Layout layout,
            String key,
            String title,
            FieldForm form,
            int base,
            String why,
            Refusal refusal,
            boolean keep,
            boolean publishes) {}

    /**
     * What a form shows besides the reference.
     *
     * @param values of fields, by base name
     * @param theirs what somebody else made of some
     * @param problems what is wrong with some
     * @param base the version they are of
     * @param why as typed
     * @param alert what keeps it from being saved; or empty
     * @param keep whether what looks wrong may be kept now
     */
    record State(
            Map<String, String> values,
            Map<String, String> theirs,
            Map<String, String> problems,
            int base,
            String why,
            String alert,
            boolean keep) {

        /** What was typed, as it is. */
        static State typed(FieldForm.Typed typed, int base, Query sent) {
            return new State(
                    typed.values(),
                    Map.of(),
                    typed.problems(),
                    base,
                    sent.text(Mending.WHY),
                    "",
                    false);
        }

        /** The same, with what keeps it from being saved. */
        State refused(String because) {
            return new State(values, theirs, problems, base, why, because, false);
        }
    }

    private final Mending mending;

    /** A page over that library. */
    public CorrectionPage(Library library) {
        this.mending = new Mending(library);
    }

    @Override
    public Answer show(Visit visit) {
        return mending.with(
                visit,
                (any, key) -> visit.links().correct(key),
                (reference, entry) -> show(visit, 200, reference, opened(visit, reference, entry)));
    }

    /** The page in some state. */
    Answer show(Visit visit, int status, Reference reference, State state) {
        Library library = mending.library();
        Map<String, String> said = new FieldCorrections(Uncorrected.of(library, reference)).said();
        String title = HitLines.title(visit, reference);
        FieldForm form =
                FieldForm.of(
                        visit,
                        new ContentLabels(visit, library),
                        state.values(),
                        said,
                        state.theirs(),
                        state.problems(),
                        false);
        Refusal refusal = form.refusal(state.alert());
        return new Answer.Shown(
                status,
                "correct",
                new View(
                        Layout.unlisted(visit, visit.words().get("mend.correct")).unless(refusal),
                        reference.key(),
                        title,
                        form,
                        state.base(),
                        state.why(),
                        refusal,
                        state.keep(),
                        visit.account().role().includes(Role.CURATOR)));
    }

    private static State opened(Visit visit, Reference reference, Entry entry) {
        return visit.draft()
                .map(draft ->
                        State.typed(
                                FieldForm.read(
                                        visit,
                                        draft,
                                        reference.creators(),
                                        reference.type(),
                                        false),
                                Mending.base(draft, entry),
                                draft))
                .orElseGet(() ->
                        new State(
                                FieldCorrections.fields(reference),
                                Map.of(),
                                Map.of(),
                                entry.version(),
                                "",
                                "",
                                false));
    }
}
