package cloud.girofle.herbier.curation;

/** Passwords that are kept so cheaply that tests need not wait for them. */
public final class QuickPasswords {

    private QuickPasswords() {}

    /** As in the program, but for what a hash costs. */
    public static Passwords make() {
        return new Passwords(8, 1);
    }
}
