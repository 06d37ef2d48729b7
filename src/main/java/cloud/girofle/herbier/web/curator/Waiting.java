package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Visit;

/** Tells people that what they proposed waits. */
public final class Waiting {

    /** The parameter that says which proposal was just made. */
    private static final String PROPOSED = "propose";

    private Waiting() {}

    /** An address, with what was proposed there. */
    public static String at(String address, Outcome.Proposed proposed) {
        return address + "?" + PROPOSED + "=" + proposed.proposal().number();
    }

    /** That it waits, in a sentence, where the visitor's own proposal was just made; or empty. */
    public static String notice(Visit visit, Library library) {
        return visit.query()
                .find(PROPOSED)
                .filter(number -> number.matches("\\d{1,15}"))
                .flatMap(number -> library.written().proposal(Long.parseLong(number)))
                .filter(proposal -> proposal.author().account() == visit.account().id())
                .map(proposal -> visit.words().get("mend.proposed", proposal.number()))
                .orElse("");
    }
}
