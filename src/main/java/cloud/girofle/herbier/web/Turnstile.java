package cloud.girofle.herbier.web;

import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import java.util.function.Supplier;

/**
 * Where all that costs the machine something comes through: pages that have to be made, forms,
 * exports. What is at hand (files of {@code static/}, pages in memory or unchanged, {@code /sante})
 * goes past it. Nobody is in it while they send or read, but for exports, which have turns of their
 * own. Thread-safe.
 */
final class Turnstile {

    private final Limits limits;
    private final Turns pages;
    private final Turns forms;
    private final Turns exports;
    private final Politeness readers;
    private final Proxies proxies;

    Turnstile(Limits limits, TimeMeter clock, Proxies proxies) {
        this.limits = limits;
        this.pages = new Turns(limits.pages(), limits.readersWaiting(), limits.readersPatience());
        this.forms = new Turns(limits.forms(), limits.formsWaiting(), limits.membersPatience());
        this.exports =
                new Turns(limits.exports(), limits.exportsWaiting(), limits.readersPatience());
        this.readers = new Politeness(clock, limits.pagesAMinute());
        this.proxies = proxies;
    }

    /**
     * Has a page made.
     *
     * @throws Turns.Crowd when too many others are
     * @throws Politeness.TooMany when whoever asks had too many made
     */
    <T> T page(Context request, Routes.Route route, Supplier<T> work) {
        if (route.page().isLight()) {
            return work.get();
        }
        if (route.access().role().isPresent()) {
            return pages.takeWithin(limits.membersPatience(), work);
        }
        if (!route.access().isAnywhere()) { // Programs were counted when they came in.
            readers.count(ClientAddress.of(request, proxies));
        }
        return pages.take(work);
    }

    /**
     * Does what a form asks for; it was read before.
     *
     * @throws Turns.Crowd when too many others are
     */
    <T> T form(Supplier<T> work) {
        return forms.take(work);
    }

    /**
     * Writes an export until it is received.
     *
     * @throws Turns.Crowd when too many others are
     */
    <T> T export(Supplier<T> work) {
        return exports.take(work);
    }

    /** Pages that are made. */
    Turns pages() {
        return pages;
    }

    /** Forms that are taken. */
    Turns forms() {
        return forms;
    }
}
