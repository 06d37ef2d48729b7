package cloud.girofle.herbier.web.curator.comment;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Comment;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.curator.BothVersions;
import cloud.girofle.herbier.web.reader.CommentLine;
import cloud.girofle.herbier.web.reader.Comments;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The form of a comment: empty, as a draft was left, or as the comment stands. */
public final class CommentDesk implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading what is being done
     * @param address of the form
     * @param about leads to what is commented on
     * @param sheet what stands in its fields
     * @param state whether it is new, in sight or withdrawn
     * @param fault what keeps it from being saved; or empty
     * @param preview how readers would see it
     * @param conflict with what somebody else saved meanwhile
     * @param publishes whether it will be published as it is, rather than proposed
     * @param languages by their codes
     */
    public record View(
            Layout layout,
            String heading,
            String address,
            Link about,
            CommentSheet sheet,
            State state,
            String fault,
            Optional<CommentLine> preview,
            Optional<BothVersions> conflict,
            boolean publishes,
            List<Link> languages) {

        /** What is wrong, for the head of the page. */
        public Refusal refusal() {
            return fault.isEmpty() ? Refusal.none() : Refusal.at("texte", fault);
        }
    }

    /** Of the comment. */
    public enum State {
        NEW,
        IN_SIGHT,
        WITHDRAWN
    }

    private final Library library;
    private final Curation curation;

    /** A page over that library. */
    public CommentDesk(Library library, Curation curation) {
        this.library = library;
        this.curation = curation;
    }

    @Override
    public Answer show(Visit visit) {
        return CommentTarget.find(library, visit)
                .map(target -> opened(visit, target))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private Answer opened(Visit visit, CommentTarget target) {
        CommentSheet fresh =
                target.comment()
                        .map(entry ->
                                CommentSheet.of(
                                        entry.subject().id(),
                                        entry.version(),
                                        Comment.of(entry.content())))
                        .orElseGet(() ->
                                CommentSheet.of(
                                        curation.newId(),
                                        0,
                                        new Comment("", "", visit.language().code())));
        CommentSheet sheet = visit.draft().map(CommentSheet::typed).orElse(fresh);
        return shown(visit, 200, target, sheet, "", Optional.empty(), Optional.empty());
    }

    /** The page with what was typed in it. */
    Answer shown(
            Visit visit,
            int status,
            CommentTarget target,
            CommentSheet sheet,
            String fault,
            Optional<CommentLine> preview,
            Optional<BothVersions> conflict) {
        String heading = visit.words().get(target.isNew() ? "comments.write" : "comments.changing");
        return new Answer.Shown(
                status,
                "comment-desk",
                new View(
                        Layout.unlisted(visit, heading),
                        heading,
                        visit.links().to(visit.path()),
                        new Link(
                                target.about().field("title"),
                                visit.links().thing(target.about().subject(), "")),
                        sheet,
                        state(target),
                        fault,
                        preview,
                        conflict,
                        visit.account().role().includes(Role.CURATOR),
                        languages(visit, sheet.language())));
    }

    /** How readers would see it, once it is published. */
    CommentLine preview(Visit visit, CommentTarget target, Comment said) {
        Instant now = Instant.now();
        Author me = Author.of(visit.account());
        Optional<Entry> before = target.comment();
        return Comments.whole(
                visit,
                library,
                new Entry(
                        new Subject(Subject.Kind.COMMENT, "APERCU"),
                        "",
                        before.map(entry -> entry.version() + 1).orElse(1),
                        before.map(Entry::author).orElse(me),
                        before.map(Entry::created).orElse(now),
                        me,
                        now,
                        false,
                        said.content()));
    }

    private static State state(CommentTarget target) {
        return target.comment()
                .map(entry -> entry.withdrawn() ? State.WITHDRAWN : State.IN_SIGHT)
                .orElse(State.NEW);
    }

    /** That of the sheet is always there. */
    private List<Link> languages(Visit visit, String chosen) {
        ContentLabels labels = new ContentLabels(visit, library);
        Set<String> codes = new LinkedHashSet<>(List.of("fr", "en"));
        codes.add(chosen.matches("[a-z]{2,3}") ? chosen : "fr");
        return codes.stream().map(code -> new Link(labels.value("language", code), code)).toList();
    }
}
