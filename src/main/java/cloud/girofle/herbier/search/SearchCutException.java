package cloud.girofle.herbier.search;

/**
 * A search took longer than anybody waits, and was cut short: nothing of it is shown, since half of
 * what is found looks like all of it. Fewer words, or none that end with an asterisk, take less.
 */
public final class SearchCutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    SearchCutException(long seconds) {
        super("cut short after " + seconds + " s");
        this.seconds = seconds;
    }

    /** How long it was given, in seconds. */
    public long seconds() {
        return seconds;
    }
}
