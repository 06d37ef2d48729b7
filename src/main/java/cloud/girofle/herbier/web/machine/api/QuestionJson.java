package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Evidence;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A question, with what weighs in it; texts are Markdown. */
public final class QuestionJson implements Page {

    /**
     * What a claim rests on.
     *
     * @param relation what the claim does with it, a term of CiTO: {@code cito:supports}
     * @param name as it is written: a key, a citation key, or a thing of ours
     * @param reference its key, where it is one that is there
     * @param locator where in it
     * @param quote in its words
     * @param page for people, where it is there
     */
    record Ground(
            String relation,
            String name,
            Optional<String> reference,
            Optional<String> locator,
            Optional<String> quote,
            Optional<String> page) {}

    /**
     * A claim.
     *
     * @param side {@code for}, {@code against}, {@code nuance}
     * @param text Markdown
     * @param evidence none where it still has to be found
     */
    record Held(String side, String text, List<Ground> evidence) {}

    /**
     * All of it.
     *
     * @param id names it
     * @param title the question
     * @param text why it matters here
     * @param state {@code ouverte}, {@code sans-conclusion}, {@code position}, {@code rouverte}
     * @param stateDate since when
     * @param stateBy who says so
     * @param claims for, against, nuancing
     * @param position what was concluded, and why
     * @param change what would change our mind
     * @param practice what is done meanwhile
     * @param language of its words
     * @param topics ids
     * @param author who wrote it first
     * @param changed when it was last changed
     * @param version how many times
     * @param url its own address
     * @param page for people
     */
    record Whole(
            String id,
            String title,
            Optional<String> text,
            String state,
            Optional<String> stateDate,
            Optional<String> stateBy,
            List<Held> claims,
            Optional<String> position,
            Optional<String> change,
            Optional<String> practice,
            String language,
            List<String> topics,
            String author,
            Instant changed,
            int version,
            String url,
            String page) {}

    private final Library library;

    /** Questions of that library. */
    public QuestionJson(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return library.written()
                .find(new Subject(Subject.Kind.QUESTION, visit.part("slug")))
                .map(entry ->
                        entry.withdrawn()
                                ? Problem.answer(410, "This question was withdrawn.")
                                : ApiJson.answer(whole(visit.links(), library, entry)))
                .orElseGet(() -> Problem.answer(404, "There is no question of this id."));
    }

    static Whole whole(Links links, Library library, Entry entry) {
        Question question = Question.of(entry.content());
        String slug = entry.subject().id();
        return new Whole(
                slug,
                question.title(),
                ReferenceJson.said(question.text()),
                question.state().id(),
                ReferenceJson.said(question.stateDate()),
                ReferenceJson.said(question.stateBy()),
                question.claims().stream().map(claim -> held(links, library, claim)).toList(),
                ReferenceJson.said(question.position()),
                ReferenceJson.said(question.change()),
                ReferenceJson.said(question.practice()),
                question.language(),
                question.topics(),
                entry.author().name(),
                entry.changed(),
                entry.version(),
                links.absolute(links.api("/questions/" + slug)),
                links.absolute(links.question(slug)));
    }

    private static Held held(Links links, Library library, Claim claim) {
        return new Held(
                claim.side().name().toLowerCase(Locale.ROOT),
                claim.text(),
                claim.evidence().stream().map(each -> ground(links, library, each)).toList());
    }

    private static Ground ground(Links links, Library library, Evidence evidence) {
        Optional<Subject> ours = Subject.named(evidence.name());
        Optional<String> reference =
                ours.isPresent()
                        ? Optional.empty()
                        : CitedReference.find(library, evidence.name()).map(found -> found.key());
        Optional<String> page =
                ours.filter(subject ->
                                library.written()
                                        .find(subject)
                                        .filter(entry -> !entry.withdrawn())
                                        .isPresent())
                        .map(subject -> links.thing(subject, ""))
                        .or(() -> reference.map(links::reference));
        return new Ground(
                "cito:" + evidence.relation().id(),
                evidence.name(),
                reference,
                ReferenceJson.said(evidence.locator()),
                ReferenceJson.said(evidence.quote()),
                page.map(links::absolute));
    }
}
