package cloud.girofle.herbier.text;

/**
 * A reference as a text cites it.
 *
 * @param href address of its page
 * @param name who made it, or else its title, in few words: « Ferreboeuf et al. »
 * @param year « 2018 », « s. d. », or empty
 * @param entry its line in a bibliography, as safe HTML; empty for what stands in none
 */
public record Cited(String href, String name, String year, String entry) {

    /** « Ferreboeuf et al., 2018 », for a citation in parentheses. */
    public String shortForm() {
        return year.isBlank() ? name : name + ", " + year;
    }
}
