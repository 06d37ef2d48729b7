package cloud.girofle.herbier.sharing.oai;

/**
 * A set of references that can be asked for on its own.
 *
 * @param spec its name in requests
 * @param name for people
 * @param description plain text; may be empty
 */
record NamedSet(String spec, String name, String description) {

    /** Whether a set is another or stands below it, by their specs. */
    static boolean isWithin(String spec, String other) {
        return spec.equals(other) || spec.startsWith(other + ":");
    }
}
