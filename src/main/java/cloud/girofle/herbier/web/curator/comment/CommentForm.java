package cloud.girofle.herbier.web.curator.comment;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Comment;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.curator.BothVersions;
import cloud.girofle.herbier.web.curator.JustDone;
import cloud.girofle.herbier.web.curator.Kept;
import cloud.girofle.herbier.web.reader.CommentLine;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/**
 * Takes a comment: previews, publishes or proposes it; withdraws one, or brings it back. What was
 * typed always comes back, but for what is kept.
 */
public final class CommentForm implements Form {

    /** Something is wrong with what was typed. */
    private static final int UNPROCESSABLE = 422;

    /** Somebody else changed it meanwhile. */
    private static final int CONFLICT = 409;

    private final Library library;
    private final Curation curation;
    private final CommentDesk page;

    /** A form over that library. */
    public CommentForm(Library library, Curation curation, CommentDesk page) {
        this.library = library;
        this.curation = curation;
        this.page = page;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return CommentTarget.find(library, visit)
                .map(target -> save(visit, target, sent))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private Answer save(Visit visit, CommentTarget target, Sent sent) {
        CommentSheet sheet = named(target, CommentSheet.typed(sent.fields()));
        Comment said = sheet.comment(target.name());
        return switch (sent.fields().text("faire")) {
            case "retirer" -> keep(visit, target, sheet, edit(target, sheet, Act.WITHDRAWN));
            case "remettre" -> keep(visit, target, sheet, edit(target, sheet, Act.REINSTATED));
            case "apercu" -> typed(visit, 200, target, sheet, page.preview(visit, target, said));
            default -> write(visit, target, sheet, said);
        };
    }

    /**
     * The same, of the comment that the address names. The id of a new one is that which was drawn
     * for its form, unless somebody made it up or it is a comment on something else.
     */
    private CommentSheet named(CommentTarget target, CommentSheet sheet) {
        if (target.comment().isPresent()) {
            return sheet.on(target.comment().get().subject().id(), sheet.base());
        }
        boolean ours =
                sheet.hasId()
                        && library.written()
                                .find(new Subject(Subject.Kind.COMMENT, sheet.id()))
                                .map(other -> other.field("on"))
                                .filter(on -> !on.equals(target.name()))
                                .isEmpty();
        return ours ? sheet : sheet.on(curation.newId(), 0);
    }

    private Answer write(Visit visit, CommentTarget target, CommentSheet sheet, Comment said) {
        String fault = sheet.fault(visit.words());
        return fault.isEmpty()
                ? keep(visit, target, sheet, edit(target, sheet, Act.SAVED).with(said.content()))
                : page.shown(
                        visit,
                        UNPROCESSABLE,
                        target,
                        sheet,
                        fault,
                        Optional.empty(),
                        Optional.empty());
    }

    private Answer typed(
            Visit visit, int status, CommentTarget target, CommentSheet sheet, CommentLine seen) {
        String fault = sheet.fault(visit.words());
        return page.shown(visit, status, target, sheet, fault, Optional.of(seen), Optional.empty());
    }

    private static Edit edit(CommentTarget target, CommentSheet sheet, Act act) {
        return new Edit(
                new Subject(Subject.Kind.COMMENT, sheet.id()),
                "",
                sheet.base(),
                act,
                target.comment()
                        .map(Entry::content)
                        .orElseGet(() -> sheet.comment(target.name()).content()),
                sheet.why().strip());
    }

    private Answer keep(Visit visit, CommentTarget target, CommentSheet sheet, Edit edit) {
        return new Kept(
                        entry -> done(visit, entry),
                        conflict -> both(visit, target, sheet, conflict),
                        () -> ErrorPage.answer(visit, 404))
                .answer(visit, curation.save(edit, visit.account()));
    }

    private Answer both(
            Visit visit, CommentTarget target, CommentSheet sheet, Outcome.Conflict conflict) {
        BothVersions both = BothVersions.of(visit, library, conflict);
        Comment merged = Comment.of(both.merged());
        CommentSheet together =
                new CommentSheet(
                        sheet.id(), both.base(), merged.text(), merged.language(), sheet.why());
        return page.shown(
                visit, CONFLICT, target, together, "", Optional.empty(), Optional.of(both));
    }

    private static Answer done(Visit visit, Entry entry) {
        String id = entry.subject().id();
        return new Answer.Done(
                entry.withdrawn()
                        ? JustDone.at(visit.links().desk("commentaires", id), Act.WITHDRAWN, entry)
                        : visit.links().comment(id));
    }
}
