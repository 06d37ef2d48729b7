package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Creator;
import java.util.regex.Pattern;

/**
 * Writes names by BibTeX's rules: {@code Last, First}, {@code Last, Jr, First}; in braces what is
 * one piece, as an institution or a family name that holds a comma or an « and ».
 */
final class BibTexNameText {

    private static final Pattern PARTING = Pattern.compile(".*,.*|(?:.*\\s)?and(?:\\s.*)?");

    private BibTexNameText() {}

    static String of(Creator person) {
        String last = TexEscape.plain(ItemFields.oneLine(person.lastName()));
        String first = TexEscape.plain(ItemFields.oneLine(person.firstName()));
        if (first.isEmpty()) {
            return "{" + last + "}";
        }
        int comma = first.indexOf(", ");
        if (comma > 0 && first.indexOf(',', comma + 1) < 0) {
            String suffix = first.substring(comma + 2);
            return whole(last) + ", " + whole(suffix) + ", " + whole(first.substring(0, comma));
        }
        return whole(last) + ", " + whole(first);
    }

    private static String whole(String part) {
        return PARTING.matcher(part).matches() ? "{" + part + "}" : part;
    }
}
