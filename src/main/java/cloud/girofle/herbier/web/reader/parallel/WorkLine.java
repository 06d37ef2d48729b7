package cloud.girofle.herbier.web.reader.parallel;

import java.util.List;

/**
 * A work of one of the lists.
 *
 * @param href where it is read; empty where it has no page here
 * @param title HTML, clean
 * @param language of the title where it is not the page's; or empty
 * @param byline who, when, what, where
 * @param because why it might be wanted, in a sentence; or empty
 * @param differs how the two tell of it
 */
public record WorkLine(
        String href,
        String title,
        String language,
        String byline,
        String because,
        List<ContrastLine> differs) {

    public WorkLine {
        differs = List.copyOf(differs);
    }
}
