package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** Any other address under the API's: scripts of other sites may read that it does not exist. */
public final class NothingHere implements Page {

    @Override
    public Answer show(Visit visit) {
        return Problem.answer(404);
    }
}
