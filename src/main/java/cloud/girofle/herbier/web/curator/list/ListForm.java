package cloud.girofle.herbier.web.curator.list;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.curator.BothVersions;
import cloud.girofle.herbier.web.curator.JustDone;
import cloud.girofle.herbier.web.curator.ReferenceLookup;
import cloud.girofle.herbier.web.curator.Waiting;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;
import java.util.Optional;

/** Keeps a reading list: each button shows it as it would be, one saves it. */
public final class ListForm implements Form {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_ITEMS = 500;

    private final ListDesk page;
    private final Library library;
    private final Curation curation;

    /** The form of that page. */
    public ListForm(ListDesk page, Library library) {
        this.page = page;
        this.library = library;
        this.curation = new Curation(library);
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        String slug = visit.part("slug");
        Optional<Entry> entry = page.find(slug);
        if (entry.isEmpty() && !slug.isEmpty()) {
            return ErrorPage.answer(visit, 404);
        }
        ListDraft draft = ListDraft.read(sent.fields());
        String[] words = sent.fields().find("faire").orElse("").split(" ", 2);
        String key = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "monter" ->
                    page.show(
                            visit,
                            200,
                            entry,
                            draft.moved(key, -1),
                            Refusal.none(),
                            Optional.empty());
            case "descendre" ->
                    page.show(
                            visit,
                            200,
                            entry,
                            draft.moved(key, 1),
                            Refusal.none(),
                            Optional.empty());
            case "enlever" ->
                    page.show(
                            visit,
                            200,
                            entry,
                            draft.without(key),
                            Refusal.none(),
                            Optional.empty());
            case "prendre" ->
                    page.show(visit, 200, entry, draft.with(key), Refusal.none(), Optional.empty());
            case "chercher" -> find(visit, entry, draft);
            case "retirer" -> act(visit, entry, draft, Act.WITHDRAWN);
            case "remettre" -> act(visit, entry, draft, Act.REINSTATED);
            default -> save(visit, entry, draft);
        };
    }

    /** Takes the reference that was named without doubt; else shows what may be meant. */
    private Answer find(Visit visit, Optional<Entry> entry, ListDraft draft) {
        ListDraft next =
                page.lookup()
                        .exactly(visit, draft.asked())
                        .map(ReferenceLookup.Found::key)
                        .map(draft::with)
                        .orElse(draft);
        return page.show(visit, 200, entry, next, Refusal.none(), Optional.empty());
    }

    private Answer save(Visit visit, Optional<Entry> entry, ListDraft draft) {
        Refusal wrong = wrong(visit, draft);
        if (!wrong.isEmpty()) {
            return page.show(visit, 422, entry, draft, wrong, Optional.empty());
        }
        String slug =
                entry.map(known -> known.subject().id())
                        .orElseGet(() -> Fold.slug(draft.list().title()));
        Edit edit =
                new Edit(
                        new Subject(Subject.Kind.LIST, slug),
                        "",
                        draft.base(),
                        Act.SAVED,
                        draft.list().content(),
                        draft.why());
        return answer(visit, entry, draft, slug, curation.save(edit, visit.account()));
    }

    private Answer act(Visit visit, Optional<Entry> entry, ListDraft draft, Act act) {
        if (entry.isEmpty()) {
            return page.show(visit, 200, entry, draft, Refusal.none(), Optional.empty());
        }
        Edit edit =
                new Edit(
                        entry.get().subject(),
                        "",
                        entry.get().version(),
                        act,
                        Map.of(),
                        draft.why());
        String slug = entry.get().subject().id();
        return answer(visit, entry, draft, slug, curation.save(edit, visit.account()));
    }

    private Answer answer(
            Visit visit, Optional<Entry> entry, ListDraft draft, String slug, Outcome outcome) {
        String desk =
                entry.isEmpty() ? visit.links().desk("listes") : visit.links().desk("listes", slug);
        return switch (outcome) {
            case Outcome.Conflict conflict -> conflict(visit, entry, draft, conflict);
            case Outcome.Proposed proposed -> new Answer.Done(Waiting.at(desk, proposed));
            case Outcome.Saved saved when saved.entry().withdrawn() ->
                    new Answer.Done(JustDone.at(desk, Act.WITHDRAWN, saved.entry()));
            case Outcome.Missing missing -> ErrorPage.answer(visit, 404);
            default -> new Answer.Done(visit.links().list(slug));
        };
    }

    private Answer conflict(
            Visit visit, Optional<Entry> entry, ListDraft draft, Outcome.Conflict conflict) {
        Entry theirs = conflict.theirs();
        if (entry.isEmpty()) {
            String said = visit.words().get("listing.taken", theirs.field("title"));
            Refusal taken = Refusal.at("titre", said);
            return page.show(visit, 409, entry, draft, taken, Optional.empty());
        }
        BothVersions both = BothVersions.of(visit, library, conflict);
        return page.show(
                visit,
                409,
                Optional.of(theirs),
                draft.onto(theirs, conflict.base(), both.merged()),
                Refusal.none(),
                Optional.of(both));
    }

    private static Refusal wrong(Visit visit, ListDraft draft) {
        if (Fold.slug(draft.list().title()).isEmpty()) {
            return Refusal.at("titre", visit.words().get("listing.noTitle"));
        }
        if (draft.list().title().length() > LONGEST_TITLE) {
            return Refusal.at("titre", visit.words().get("listing.longTitle", LONGEST_TITLE));
        }
        if (draft.list().text().length() > LONGEST_TEXT) {
            return Refusal.at("texte", visit.words().get("mend.tooLong", LONGEST_TEXT));
        }
        if (BothVersions.isUnsettled(visit.words(), draft.list().text())) {
            return Refusal.at("texte", visit.words().get("conflict.unsettled"));
        }
        if (draft.list().items().size() > MOST_ITEMS) {
            return Refusal.at("ajouter", visit.words().get("listing.tooMany", MOST_ITEMS));
        }
        if (draft.list().isTooLong(Curation.LONGEST_TEXT)) {
            return Refusal.of(visit.words().get("mend.tooLong", Curation.LONGEST_TEXT));
        }
        return draft.asked().isEmpty()
                ? Refusal.none()
                : Refusal.at("ajouter", visit.words().get("listing.asked"));
    }
}
