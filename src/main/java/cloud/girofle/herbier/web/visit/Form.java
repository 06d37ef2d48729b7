package cloud.girofle.herbier.web.visit;

import java.util.Optional;

/** What an address does with what is sent to it. Thread-safe. */
@FunctionalInterface
public interface Form {

    /**
     * Does what was asked, and says where that leads.
     *
     * @throws BadAddressException when it makes no sense; the sentence says why
     */
    Answer save(Visit visit, Sent sent);

    /**
     * Answers somebody whose form is too old to be taken: nothing was done.
     *
     * @return empty to show them what they typed, with a button that sends it again; that is right
     *     for all but forms of secrets
     */
    default Optional<Answer> tooOld(Visit visit, Sent sent) {
        return Optional.empty();
    }

    /** Whether files may be sent; else only fields, and few of them. */
    default boolean takesFiles() {
        return false;
    }
}
