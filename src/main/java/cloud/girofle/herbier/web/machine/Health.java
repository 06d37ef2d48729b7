package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whether the site can answer, for whoever watches it: 200 and {@code ok}, or 503. An index
 * that lags behind the library is told, but is no failure: it goes on answering.
 */
public final class Health implements Page {

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final Library library;
    private final Catalogue catalogue;

    /** The health of that library and catalogue. */
    public Health(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        try {
            long behind = library.lastChange() - catalogue.lastChange();
            return new Answer.Text(
                    200,
                    PLAIN,
                    "ok\nreferences %d\nindex %d\nbehind %d\n"
                            .formatted(library.count(), catalogue.count(), Math.max(0, behind)));
        } catch (RuntimeException e) { // Whatever the reason, the answer is that it is not well.
            LOG.error("The library or its catalogue does not answer", e);
            return new Answer.Text(503, PLAIN, "unavailable\n");
        }
    }

    @Override
    public boolean isLight() {
        return true;
    }
}
