package cloud.girofle.herbier.text;

/**
 * Writes cells of comma-separated values (RFC 4180), whatever parts them. What a spreadsheet would
 * take for a formula gets a blank before it.
 */
public final class CsvText {

    private static final String APART = ",;\t\"\n\r";

    private CsvText() {}

    /** A text as a cell: made harmless, and quoted where it has to be. */
    public static String cell(String text) {
        String guarded = isFormula(text) || isGuarded(text) ? " " + text : text;
        boolean plain = guarded.chars().noneMatch(c -> APART.indexOf(c) >= 0);
        return plain ? guarded : '"' + guarded.replace("\"", "\"\"") + '"';
    }

    /** The text of a cell that was made harmless. */
    public static String read(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }

    /** Whether only blanks stand before what would be a formula. */
    private static boolean isGuarded(String cell) {
        return cell.startsWith(" ") && isFormula(cell.replaceFirst("^ +", ""));
    }
}
