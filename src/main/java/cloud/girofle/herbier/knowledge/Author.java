package cloud.girofle.herbier.knowledge;

/**
 * Who wrote something.
 *
 * @param account its id; 0 for somebody without one, as in a file or in a proposal
 * @param name as signed
 */
public record Author(long account, String name) {

    /** Somebody with an account. */
    public static Author of(Account account) {
        return new Author(account.id(), account.name());
    }

    /** Somebody who signs without an account. */
    public static Author named(String name) {
        return new Author(0, name);
    }
}
