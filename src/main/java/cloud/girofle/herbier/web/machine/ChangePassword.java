package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/**
 * Leads keepers of passwords to where one is changed (<a
 * href="https://w3c.github.io/webappsec-change-password-url/">a well-known address</a>).
 */
public final class ChangePassword implements Page {

    @Override
    public Answer show(Visit visit) {
        return new Answer.Moved(visit.links().own(), false);
    }
}
