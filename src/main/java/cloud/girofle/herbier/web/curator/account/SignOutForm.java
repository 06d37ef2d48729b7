package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Sent;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/** Ends a session. */
public final class SignOutForm implements Form {

    private final Doors doors;

    /** The form of those doors. */
    public SignOutForm(Doors doors) {
        this.doors = doors;
    }

    @Override
    public Answer save(Visit visit, Sent sent) {
        visit.visitor().ifPresent(leaving -> doors.leave(leaving.account(), leaving.session()));
        return new Answer.SignedOut(new Answer.Done(visit.links().home()));
    }

    @Override
    public Optional<Answer> tooOld(Visit visit, Sent sent) {
        return Optional.of(new Answer.Done(visit.links().desk()));
    }
}
