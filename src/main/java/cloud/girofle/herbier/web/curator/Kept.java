package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers a form by what became of what it sent; a proposal is shown where it waits.
 *
 * @param done leads to a thing that stands as it was sent
 * @param conflict shows what somebody else made of it meanwhile
 * @param missing says that it is not there
 */
public record Kept(
        Function<Entry, Answer> done,
        Function<Outcome.Conflict, Answer> conflict,
        Supplier<Answer> missing) {

    /**
     * The answer.
     *
     * @throws IllegalStateException where words were noted: a form of a thing reports nothing
     */
    public Answer answer(Visit visit, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved saved -> done.apply(saved.entry());
            case Outcome.Unchanged same -> done.apply(same.entry());
            case Outcome.Proposed proposed ->
                    new Answer.Done(
                            visit.links()
                                    .desk(
                                            "propositions",
                                            String.valueOf(proposed.proposal().number())));
            case Outcome.Conflict clash -> conflict.apply(clash);
            case Outcome.Missing gone -> missing.get();
            case Outcome.Noted noted -> throw new IllegalStateException("nothing was reported");
        };
    }
}
