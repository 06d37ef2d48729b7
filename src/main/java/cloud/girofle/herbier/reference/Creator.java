package cloud.girofle.herbier.reference;

/**
 * One creator of a work, in the role and the order its source gave.
 *
 * @param role a Zotero creator type ({@code author}, {@code editor}…), or the source's own word
 *     kept verbatim
 * @param lastName the family name, particles included; the whole name of an institution or of a
 *     person known by one name
 * @param firstName the given names; empty for a single-field name (Zotero's {@code fieldMode} 1)
 */
public record Creator(String role, String lastName, String firstName) {

    public Creator {
        role = role.strip();
        lastName = lastName.strip();
        firstName = firstName.strip();
        if (lastName.isEmpty()) {
            lastName = firstName;
            firstName = "";
        }
    }

    /** The name as a reader says it: {@code Fanny Lopez}. */
    public String displayName() {
        return firstName.isEmpty() ? lastName : firstName + " " + lastName;
    }

    /** The name as an index files it: {@code Lopez, Fanny}. */
    public String sortName() {
        return firstName.isEmpty() ? lastName : lastName + ", " + firstName;
    }
}
