package cloud.girofle.herbier.reference;

/**
 * One thing that a library holds.
 *
 * @param kind what it is
 * @param id its own: the key of a reference, an annotation's id, a topic's, the slug of anything
 *     else
 */
public record Thing(Kind kind, String id) {

    /** A reference. */
    public static Thing reference(String key) {
        return new Thing(Kind.REFERENCE, key);
    }

    /** The thing that {@link #name} names. */
    public static Thing named(String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? reference(name)
                : Kind.of(name.substring(0, colon))
                        .map(kind -> new Thing(kind, name.substring(colon + 1)))
                        .orElseGet(() -> reference(name));
    }

    /** Tells it from all others: a reference's key alone, of anything else the kind before it. */
    public String name() {
        return kind == Kind.REFERENCE ? id : kind.id() + ":" + id;
    }
}
