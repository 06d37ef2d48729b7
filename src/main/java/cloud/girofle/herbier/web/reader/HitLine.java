package cloud.girofle.herbier.web.reader;

import java.util.List;
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
 * @param why it stands where it does, when a reader asks
 * @param capture how Zotero takes it
 */
public record HitLine(
        String href,
        String title,
        String language,
        String byline,
        boolean toCheck,
        String snippet,
        List<String> why,
        Capture capture) {

    private static final Pattern TAG = Pattern.compile("<[a-z]");

    public HitLine {
        why = List.copyOf(why);
    }

    /** The same, with the reasons of its place. */
    HitLine because(List<String> reasons) {
        return new HitLine(href, title, language, byline, toCheck, snippet, reasons, capture);
    }

    /** The same for a page that is full: for Zotero, its key is enough. */
    HitLine bare() {
        return new HitLine(
                href,
                title,
                language,
                byline,
                toCheck,
                snippet,
                why,
                new Capture(capture.key(), ""));
    }

    /** The same for a page that is very full: one mark in the passage. */
    HitLine lighter() {
        return new HitLine(
                href,
                title,
                language,
                byline,
                toCheck,
                HitLines.fewMarks(snippet, 1),
                why,
                capture);
    }

    /** How many elements of a page it takes. */
    int elements() {
        return 3
                + (toCheck ? 1 : 0)
                + (snippet.isEmpty() ? 0 : 1)
                + capture.elements()
                + (int) TAG.matcher(title + snippet).results().count();
    }
}
