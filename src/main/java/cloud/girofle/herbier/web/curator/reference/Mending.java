package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.curator.JustDone;
import cloud.girofle.herbier.web.curator.Waiting;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;
import java.util.function.BiFunction;

/** What the pages that mend a reference have in common. Thread-safe. */
final class Mending {

    /** The field of forms that says on which version they were opened. */
    static final String BASE = "base";

    /** The field in which people say why. */
    static final String WHY = "pourquoi";

    private final Library library;
    private final Curation curation;

    Mending(Library library) {
        this.library = library;
        this.curation = new Curation(library);
    }

    Library library() {
        return library;
    }

    Curation curation() {
        return curation;
    }

    /**
     * Answers for the reference that an address names: elsewhere when it was merged, not found when
     * there is none.
     *
     * @param elsewhere the address of the same page, of another key
     */
    Answer with(
            Visit visit,
            BiFunction<Visit, String, String> elsewhere,
            BiFunction<Reference, Entry, Answer> answer) {
        String key = visit.part("key");
        return library.movedTo(key)
                .<Answer>map(now -> new Answer.Moved(elsewhere.apply(visit, now), true))
                .or(() ->
                        library.find(key)
                                .flatMap(reference ->
                                        library.written()
                                                .find(subject(key))
                                                .map(entry -> answer.apply(reference, entry))))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    /** What the reference was corrected to when a form was opened. */
    Map<String, String> opened(Entry now, int base) {
        return base == now.version()
                ? now.content()
                : library.written()
                        .revision(now.subject(), base)
                        .map(Revision::content)
                        .orElse(Map.of());
    }

    /** Has the corrections of a reference become these. */
    Outcome save(Visit visit, Entry now, int base, Map<String, String> content, String why) {
        return curation.save(
                new Edit(now.subject(), now.about(), base, Act.SAVED, content, why),
                visit.account());
    }

    /** The version that a form was opened on. */
    static int base(Query sent, Entry now) {
        return sent.find(BASE)
                .filter(written -> written.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(now.version());
    }

    /** Where what a reference becomes is read, once it is done or waits. */
    static Answer done(Visit visit, String key, Outcome outcome) {
        String desk = visit.links().desk("references", key);
        return new Answer.Done(
                switch (outcome) {
                    case Outcome.Proposed proposed -> Waiting.at(desk, proposed);
                    case Outcome.Saved(Entry now) -> JustDone.at(desk, Act.SAVED, now);
                    default -> desk;
                });
    }

    static Subject subject(String key) {
        return new Subject(Subject.Kind.REFERENCE, key);
    }
}
