package cloud.girofle.herbier.web.curator.annotation;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.curator.BothVersions;
import cloud.girofle.herbier.web.curator.JustDone;
import cloud.girofle.herbier.web.curator.Kept;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;
import java.util.Optional;

/**
 * Takes an annotation: previews, publishes or proposes it; withdraws one, or brings it back. What
 * was typed always comes back, but for what is kept.
 */
public final class AnnotationForm implements Form {

    /** Something is wrong with what was typed. */
    private static final int UNPROCESSABLE = 422;

    /** Somebody else changed it meanwhile. */
    private static final int CONFLICT = 409;

    private final Library library;
    private final Curation curation;
    private final AnnotatePage page;

    /** A form over that library. */
    public AnnotationForm(Library library, Curation curation) {
        this.library = library;
        this.curation = curation;
        this.page = new AnnotatePage(library, curation);
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return Target.find(library, visit)
                .map(target -> save(visit, target, sent))
                .orElseGet(() -> AnnotatePage.unknown(visit));
    }

    private Answer save(Visit visit, Target target, Sent sent) {
        Sheet typed = Sheet.typed(sent.fields());
        String id = id(target, typed);
        boolean drawn = target.isNew() && !id.equals(typed.id());
        Sheet sheet = typed.on(id, drawn ? 0 : typed.base());
        return switch (sent.fields().text("faire")) {
            case "retirer" -> keep(visit, target, sheet, edit(target, sheet, Act.WITHDRAWN));
            case "remettre" -> keep(visit, target, sheet, edit(target, sheet, Act.REINSTATED));
            case "apercu" -> preview(visit, target, sheet);
            default -> write(visit, target, sheet);
        };
    }

    /**
     * Of an annotation that is there, its own; an id that somebody made up, or that is another
     * reference's annotation, is none.
     */
    private String id(Target target, Sheet typed) {
        boolean ours =
                typed.id().matches("[2-9A-Z]{8}")
                        && find(typed.id())
                                .map(Entry::about)
                                .filter(key -> !key.equals(target.reference().key()))
                                .isEmpty();
        return target.entry()
                .map(entry -> entry.subject().id())
                .orElseGet(() -> ours ? typed.id() : curation.newId());
    }

    private Answer preview(Visit visit, Target target, Sheet sheet) {
        Topics.Read topics = page.topics(visit).read(sheet.topics());
        Annotation said = sheet.annotation(topics.ids());
        return shown(
                200,
                page.shown(
                        visit,
                        target,
                        sheet,
                        Limits.faults(sheet, topics, visit.words()),
                        Optional.of(page.preview(visit, target, said)),
                        Optional.empty()));
    }

    private Answer write(Visit visit, Target target, Sheet sheet) {
        Topics.Read topics = page.topics(visit).read(sheet.topics());
        Map<String, String> faults = Limits.faults(sheet, topics, visit.words());
        if (!faults.isEmpty()) {
            return shown(
                    UNPROCESSABLE,
                    page.shown(visit, target, sheet, faults, Optional.empty(), Optional.empty()));
        }
        Annotation said = sheet.annotation(topics.ids()).answering(answered(target, sheet));
        return keep(visit, target, sheet, edit(target, sheet, Act.SAVED).with(said.content()));
    }

    /** What an annotation answers never changes; a new one answers one that is there. */
    private String answered(Target target, Sheet sheet) {
        return target.entry()
                .or(() -> find(sheet.id()))
                .map(entry -> entry.field("replyTo"))
                .orElseGet(() -> find(sheet.replyTo()).isPresent() ? sheet.replyTo() : "");
    }

    private Optional<Entry> find(String id) {
        return library.written().find(new Subject(Subject.Kind.ANNOTATION, id));
    }

    private Edit edit(Target target, Sheet sheet, Act act) {
        return new Edit(
                new Subject(Subject.Kind.ANNOTATION, sheet.id()),
                target.reference().key(),
                sheet.base(),
                act,
                target.entry().map(Entry::content).orElse(Map.of()),
                sheet.why().strip());
    }

    private Answer keep(Visit visit, Target target, Sheet sheet, Edit edit) {
        return new Kept(
                        entry -> done(visit, entry),
                        conflict -> both(visit, target, sheet, conflict),
                        () -> AnnotatePage.unknown(visit))
                .answer(visit, curation.save(edit, visit.account()));
    }

    private Answer both(Visit visit, Target target, Sheet sheet, Outcome.Conflict conflict) {
        BothVersions both = BothVersions.of(visit, library, conflict);
        Sheet merged = Sheet.merged(sheet, both.merged(), both.base(), page.topics(visit));
        return shown(
                CONFLICT,
                page.shown(visit, target, merged, Map.of(), Optional.empty(), Optional.of(both)));
    }

    private static Answer done(Visit visit, Entry entry) {
        String id = entry.subject().id();
        return new Answer.Done(
                entry.withdrawn()
                        ? JustDone.at(visit.links().desk("annotations", id), Act.WITHDRAWN, entry)
                        : visit.links().annotation(id));
    }

    private static Answer shown(int status, AnnotateView view) {
        return new Answer.Shown(status, "annotate", view);
    }
}
