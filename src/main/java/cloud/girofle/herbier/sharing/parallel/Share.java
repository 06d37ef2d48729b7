package cloud.girofle.herbier.sharing.parallel;

/**
 * How many references of one kind two libraries have.
 *
 * @param value of the facet that they are of: a topic, a year, a type
 * @param a that only the first has
 * @param both that both have
 * @param b that only the other has
 */
public record Share(String value, long a, long both, long b) {

    /** All of them. */
    public long total() {
        return a + both + b;
    }
}
