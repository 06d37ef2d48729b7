package cloud.girofle.herbier.knowledge;

/** What somebody with an account may do; each may also do what those before it may. */
public enum Role {
    /** Proposes: what they write waits until a curator accepts it. */
    CONTRIBUTOR,
    /** Publishes what they write, and decides on what others propose. */
    CURATOR,
    /** Also keeps accounts, imports and settings. */
    ADMIN;

    /** Whether it may do all that another may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
