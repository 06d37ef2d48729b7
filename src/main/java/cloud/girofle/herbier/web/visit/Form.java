package cloud.girofle.herbier.web.visit;

/** What an address does with what is sent to it. Thread-safe. */
@FunctionalInterface
public interface Form {

    /**
     * Does what was asked, and says where that leads.
     *
     * @throws BadAddressException when it makes no sense; the sentence says why
     */
    Answer save(Visit visit, Sent sent);

    /** Whether files may be sent; else only fields, and few of them. */
    default boolean takesFiles() {
        return false;
    }
}
