package cloud.girofle.herbier.zotero.sync;

import java.io.Serial;

/** What was asked for does not fit together: the round begins again. Never leaves this package. */
final class Restart extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /** How to begin again. */
    enum From {
        /** From where it began: the library changed meanwhile. */
        THE_SAME,
        /** From all versions: the server no longer knows what was deleted since. */
        ALL_VERSIONS,
        /** From nothing: the server went back in time, so that no version can be trusted. */
        NOTHING
    }

    private final From from;

    Restart(From from) {
        super(from.name());
        this.from = from;
    }

    From from() {
        return from;
    }
}
