package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Pasted;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.CreatorLines;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.curator.ReferenceLookup;
import cloud.girofle.herbier.web.curator.Waiting;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where somebody adds a reference: first what they know of it, then a form filled with that. */
public final class AddPage implements Page {

    /** The field in which people type or paste what they know. */
    static final String TEXT = "texte";

    /** Which of several entries is shown, from 1. */
    static final String RANK = "rang";

    /** The field with the id that was drawn for what is added. */
    static final String ID = "id";

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param publishes whether what is sent is published, or proposed
     * @param notice what became of what was sent; or empty
     * @param refusal what keeps it from being saved, if anything
     * @param text that was typed or pasted
     * @param filled what it tells, to be completed; none where nothing was typed yet
     */
    public record View(
            Layout layout,
            boolean publishes,
            String notice,
            Refusal refusal,
            String text,
            Optional<Filled> filled) {}

    /**
     * A form filled with what a text tells.
     *
     * @param how the text was understood, in a sentence
     * @param id drawn for what is added
     * @param rank of the entry shown, from 1
     * @param entries how many the text holds
     * @param left what of the entry is not kept, in a sentence; or empty
     * @param known references that may be the same work
     * @param form its fields
     * @param keep whether what looks wrong may be kept now
     */
    public record Filled(
            String how,
            String id,
            int rank,
            int entries,
            String left,
            List<ReferenceLookup.Found> known,
            FieldForm form,
            boolean keep) {}

    private final Library library;
    private final Curation curation;
    private final Resemblance resemblance;

    /** A page that adds to that library. */
    public AddPage(Library library, Catalogue catalogue) {
        this.library = library;
        this.curation = new Curation(library);
        this.resemblance = new Resemblance(library, catalogue);
    }

    @Override
    public Answer show(Visit visit) {
        return visit.draft()
                .map(draft -> left(visit, draft))
                .orElseGet(() -> {
                    String notice = Waiting.notice(visit, library);
                    return show(visit, 200, notice, Refusal.none(), "", Optional.empty());
                });
    }

    /** As a draft was left, at either step. */
    private Answer left(Visit visit, Query draft) {
        String text = draft.text(TEXT);
        if (draft.find(FieldForm.PREFIX + Correction.TYPE).isEmpty()) {
            return show(visit, 200, "", Refusal.none(), text, Optional.empty());
        }
        Pasted pasted = Pasted.read(text);
        int rank = rank(draft, pasted);
        String id = draft.find(ID).orElseGet(curation::newId);
        FieldForm.Typed typed = FieldForm.read(visit, draft, List.of(), "document", true);
        return again(visit, 200, "", text, pasted, rank, id, typed, List.of(), false);
    }

    /** Which of the entries a form shows, from 1. */
    static int rank(Query sent, Pasted pasted) {
        int rank =
                sent.find(RANK)
                        .filter(written -> written.matches("[1-9]\\d{0,4}"))
                        .map(Integer::parseInt)
                        .orElse(1);
        return Math.min(rank, pasted.records().size());
    }

    Resemblance resemblance() {
        return resemblance;
    }

    /** The first step: what is known of it. */
    Answer empty(Visit visit, String alert) {
        return show(visit, 422, "", Refusal.at("texte", alert), "", Optional.empty());
    }

    /** The form, filled with an entry of a text. */
    Answer filled(Visit visit, String notice, String text, Pasted pasted, int rank) {
        Record item = pasted.records().get(rank - 1);
        Map<String, String> values = values(item);
        Filled filled =
                filled(
                        visit,
                        pasted,
                        rank,
                        curation.newId(),
                        values,
                        Map.of(),
                        resemblance.to(visit, item),
                        false);
        return show(visit, 200, notice, Refusal.none(), text, Optional.of(filled));
    }

    /** The form again, with what was typed in it. */
    Answer again(
            Visit visit,
            int status,
            String alert,
            String text,
            Pasted pasted,
            int rank,
            String id,
            FieldForm.Typed typed,
            List<ReferenceLookup.Found> known,
            boolean keep) {
        Filled filled =
                filled(visit, pasted, rank, id, typed.values(), typed.problems(), known, keep);
        return show(visit, status, "", filled.form().refusal(alert), text, Optional.of(filled));
    }

    private Filled filled(
            Visit visit,
            Pasted pasted,
            int rank,
            String id,
            Map<String, String> values,
            Map<String, String> problems,
            List<ReferenceLookup.Found> known,
            boolean keep) {
        Record item = pasted.records().get(rank - 1);
        boolean children = !item.notes().isEmpty() || !item.attachments().isEmpty();
        FieldForm form =
                FieldForm.of(
                        visit,
                        new ContentLabels(visit, library),
                        values,
                        Map.of(),
                        Map.of(),
                        problems,
                        true);
        return new Filled(
                visit.words().get("adding.how." + pasted.how(), pasted.format()),
                id,
                rank,
                pasted.records().size(),
                children ? visit.words().get("adding.left") : "",
                known,
                form,
                keep);
    }

    private Answer show(
            Visit visit,
            int status,
            String notice,
            Refusal refusal,
            String text,
            Optional<Filled> filled) {
        return new Answer.Shown(
                status,
                "add",
                new View(
                        Layout.unlisted(visit, visit.words().get("adding.heading")).unless(refusal),
                        visit.account().role().includes(Role.CURATOR),
                        notice,
                        refusal,
                        text,
                        filled));
    }

    /** The fields of an entry, by base names. */
    private static Map<String, String> values(Record item) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Correction.TYPE, item.type());
        values.put(Correction.CREATORS, CreatorLines.write(item.creators()));
        item.fields()
                .forEach(
                        (name, value) -> values.put(ItemTypes.baseField(item.type(), name), value));
        values.put(
                FieldForm.TAGS,
                item.tags().stream().map(Tag::name).collect(Collectors.joining("\n")));
        return values;
    }
}
