package cloud.girofle.herbier.curation.provider;

/** Why nobody could be signed in by a provider. */
public enum Trouble {

    /** It does not answer, or not as a provider does. */
    DOWN,

    /** Whoever left gave up there, or the provider would not let them in. */
    CANCELLED,

    /** It does not know us, or not our secret. */
    UNKNOWN_HERE,

    /** What they came back with is not what they left for, was used before, or is not believed. */
    UNBELIEVED,

    /** Its clock and ours differ. */
    CLOCK;

    /** Says so, with what a log may hold. */
    static final class Met extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Trouble trouble;

        Met(Trouble trouble, String what) {
            super(what);
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }
}
