package cloud.girofle.herbier.web.curator.reference;

/**
 * A field of a form.
 *
 * @param name under which it is sent
 * @param label in the reader's words
 * @param value in it
 * @param said what its sources say, where that is something else; or empty
 * @param theirs what somebody else made of it meanwhile; or empty
 * @param problem what is wrong with the value, in a sentence; or empty
 * @param large whether it is of many lines
 * @param help how it is filled; or empty
 */
public record FieldLine(
        String name,
        String label,
        String value,
        String said,
        String theirs,
        String problem,
        boolean large,
        String help) {

    /** How many lines it is high. */
    public int rows() {
        return Math.clamp(value.lines().count() + value.length() / 80 + 1, 3, 14);
    }
}
