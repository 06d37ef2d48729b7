package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;

/** Throws a comparison with files away. */
public final class ComparisonForm implements Form {

    private final ComparisonDesk desk;

    /** A form over those comparisons. */
    public ComparisonForm(ComparisonDesk desk) {
        this.desk = desk;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        return desk.find(visit.account(), visit.part("id"))
                .<Answer>map(comparison -> {
                    desk.forget(comparison);
                    return new Answer.Done(visit.links().desk("paralleles"));
                })
                .orElseGet(() -> ComparisonPage.gone(visit));
    }
}
