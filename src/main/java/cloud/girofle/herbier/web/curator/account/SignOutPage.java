package cloud.girofle.herbier.web.curator.account;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** Whoever comes here with an address and not with the button is led to the desk. */
public final class SignOutPage implements Page {

    @Override
    public Answer show(Visit visit) {
        return new Answer.Done(visit.links().desk());
    }
}
