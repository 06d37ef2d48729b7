package cloud.girofle.herbier.web.reader;

import java.util.regex.Pattern;

/**
 * A reference in a list.
 *
 * @param href its page
 * @param title HTML, clean
 * @param language of the title where it is not the page's, as in {@code lang="en"}; or empty
 * @param byline who, when, what, where, and which sources hold it; plain text
 * @param toCheck whether it is marked « à vérifier »
 * @param snippet the passage that matched, as clean HTML; or empty
 */
public record HitLine(
        String href,
        String title,
        String language,
        String byline,
        boolean toCheck,
        String snippet) {
    private static final Pattern TAG = Pattern.compile("<[a-z]");

    /** How many elements of a page it takes. */
    int elements() {
        return 3
                + (toCheck ? 1 : 0)
                + (snippet.isEmpty() ? 0 : 1)
                + (int) TAG.matcher(title + snippet).results().count();
    }
}
