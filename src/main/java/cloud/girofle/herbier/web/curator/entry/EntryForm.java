package cloud.girofle.herbier.web.curator.entry;

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
import cloud.girofle.herbier.web.curator.Kept;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what is typed of a figure, a question, a note or a topic: each button shows it as it would
 * be, one saves it. What was typed always comes back, but for what is kept.
 */
public final class EntryForm implements Form {

    /** Something is wrong with what was typed. */
    private static final int UNPROCESSABLE = 422;

    /** Somebody else changed it meanwhile, or has its address. */
    private static final int CONFLICT = 409;

    /** Addresses that are no thing's own. */
    private static final Set<String> TAKEN = Set.of("comparer", "proposer", "imprimer");

    private final EntryDesk desk;
    private final EntryKind kind;
    private final Library library;
    private final Curation curation;

    /** The form of that desk. */
    public EntryForm(EntryDesk desk, Library library) {
        this.desk = desk;
        this.kind = desk.kind();
        this.library = library;
        this.curation = new Curation(library);
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return EntryTarget.find(kind, library, visit)
                .map(target -> save(visit, target, sent))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private Answer save(Visit visit, EntryTarget target, Sent sent) {
        EntrySheet sheet = EntrySheet.typed(kind, sent.fields());
        String[] step = sent.fields().find("faire").orElse("").split(" ", 3);
        String where = step.length > 1 ? step[1] : "";
        ClaimRows rows = sheet.claims();
        return switch (step[0]) {
            case "retirer" -> see(visit, target, sheet, Act.WITHDRAWN);
            case "remettre" -> see(visit, target, sheet, Act.REINSTATED);
            case "apercu" -> preview(visit, target, sheet);
            case "chercher" -> step(visit, target, sheet);
            case "prendre" -> step(visit, target, taken(sheet, where, step));
            case "ajouter-affirmation" ->
                    step(visit, target, sheet.with(rows.with(ClaimRows.Row.EMPTY)));
            case "ajouter-preuve" -> step(visit, target, sheet.with(rows.proving(where)));
            case "enlever" -> step(visit, target, sheet.with(rows.without(where)));
            case "monter" -> step(visit, target, sheet.with(rows.raised(where)));
            case "descendre" -> step(visit, target, sheet.with(rows.lowered(where)));
            default -> write(visit, target, sheet);
        };
    }

    private Answer step(Visit visit, EntryTarget target, EntrySheet sheet) {
        return desk.show(visit, 200, target, EntryDesk.State.of(sheet));
    }

    /** A field that names what was chosen: a row of evidence, or one of the kind's. */
    private EntrySheet taken(EntrySheet sheet, String where, String[] step) {
        String name = step.length > 2 ? step[2] : "";
        Optional<EntryField> field =
                kind.fields().stream().filter(each -> each.input().equals(where)).findFirst();
        return field.map(each -> sheet.with(each.name(), name))
                .orElseGet(() -> sheet.with(sheet.claims().resting(where, name)));
    }

    private EntryCheck check(Visit visit, EntryTarget target, EntrySheet sheet) {
        return EntryCheck.of(
                kind,
                sheet,
                target.slug(),
                target.content(),
                visit.words(),
                desk.named(visit),
                desk.topics(visit));
    }

    private Answer preview(Visit visit, EntryTarget target, EntrySheet sheet) {
        EntryCheck check = check(visit, target, sheet);
        return desk.show(
                visit,
                200,
                target,
                new EntryDesk.State(
                        sheet,
                        check.faults(),
                        EntryPreview.of(kind, visit, library, check.content()),
                        Optional.empty(),
                        true));
    }

    private Answer write(Visit visit, EntryTarget target, EntrySheet sheet) {
        EntryCheck check = check(visit, target, sheet);
        Map<String, String> faults = new LinkedHashMap<>(check.faults());
        String slug = slug(target, sheet);
        if (faults.isEmpty() && slug.isEmpty()) {
            faults.put("adresse", visit.words().get("entry.noSlug"));
        }
        if (!faults.isEmpty()) {
            return desk.show(visit, UNPROCESSABLE, target, EntryDesk.State.of(sheet).with(faults));
        }
        Map<String, String> content = check.content();
        Optional<Entry> other =
                target.isFree()
                        ? library.written().find(new Subject(kind.subject(), slug))
                        : Optional.empty();
        if (other.filter(entry -> !entry.content().equals(content)).isPresent()
                || TAKEN.contains(slug)) {
            return taken(visit, target, sheet, slug, other);
        }
        Edit edit =
                new Edit(
                        new Subject(kind.subject(), slug),
                        "",
                        sheet.base(),
                        Act.SAVED,
                        content,
                        sheet.why().strip());
        return keep(visit, target, sheet, edit);
    }

    private static String slug(EntryTarget target, EntrySheet sheet) {
        if (!target.isFree()) {
            return target.slug();
        }
        String typed = sheet.slug().strip();
        return Typing.slug(typed.isEmpty() ? sheet.value("title") : typed);
    }

    /** Out of sight for a reason, or back. */
    private Answer see(Visit visit, EntryTarget target, EntrySheet sheet, Act act) {
        if (target.entry().isEmpty()) {
            return step(visit, target, sheet);
        }
        String why = sheet.why().strip();
        if ((act == Act.WITHDRAWN && why.isEmpty()) || why.length() > EntryCheck.WHY) {
            String wrong =
                    why.isEmpty()
                            ? visit.words().get("mend.noReason")
                            : visit.words().get("annotate.tooLong", EntryCheck.WHY, why.length());
            return desk.show(
                    visit,
                    UNPROCESSABLE,
                    target,
                    EntryDesk.State.of(sheet).with(Map.of("motif", wrong)));
        }
        Entry now = target.entry().get();
        Edit edit = new Edit(now.subject(), "", now.version(), act, now.content(), why);
        return keep(visit, target, sheet, edit);
    }

    private Answer keep(Visit visit, EntryTarget target, EntrySheet sheet, Edit edit) {
        return new Kept(
                        entry -> done(visit, entry),
                        conflict -> clash(visit, target, sheet, edit, conflict),
                        () -> ErrorPage.answer(visit, 404))
                .answer(visit, curation.save(edit, visit.account()));
    }

    /** Of a new one, its address is another's; else both versions are shown. */
    private Answer clash(
            Visit visit,
            EntryTarget target,
            EntrySheet sheet,
            Edit edit,
            Outcome.Conflict conflict) {
        return target.isFree()
                ? taken(visit, target, sheet, edit.subject().id(), Optional.of(conflict.theirs()))
                : both(visit, sheet, conflict);
    }

    private Answer taken(
            Visit visit, EntryTarget target, EntrySheet sheet, String slug, Optional<Entry> by) {
        String title = by.map(entry -> entry.field("title")).orElse(slug);
        return desk.show(
                visit,
                CONFLICT,
                target,
                EntryDesk.State.of(sheet.as(Fold.slug(slug), sheet.why()))
                        .with(Map.of("adresse", visit.words().get("entry.taken", slug, title))));
    }

    private Answer both(Visit visit, EntrySheet sheet, Outcome.Conflict conflict) {
        BothVersions both = BothVersions.of(visit, library, conflict);
        EntrySheet merged = desk.sheet(visit, both.merged(), both.base()).as("", sheet.why());
        return desk.show(
                visit,
                CONFLICT,
                new EntryTarget(conflict.theirs().subject().id(), Optional.of(conflict.theirs())),
                new EntryDesk.State(merged, Map.of(), List.of(), Optional.of(both), true));
    }

    /** To its page; of what is out of sight, to its form. */
    private Answer done(Visit visit, Entry entry) {
        return new Answer.Done(
                entry.withdrawn()
                        ? JustDone.at(
                                visit.links().desk(kind.room(), entry.subject().id()),
                                Act.WITHDRAWN,
                                entry)
                        : visit.links().thing(entry.subject(), ""));
    }
}
