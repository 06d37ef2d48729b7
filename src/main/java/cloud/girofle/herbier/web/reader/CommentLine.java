package cloud.girofle.herbier.web.reader;

/**
 * A comment as a page shows it.
 *
 * @param id its own
 * @param link to its own address; the label says when it was written
 * @param author who signs it
 * @param changed « modifié par … le … », or empty
 * @param html the text, or its beginning, safe to show
 * @param cut whether only the beginning is there
 * @param language of the text where it is not the page's; or empty
 */
public record CommentLine(
        String id,
        Link link,
        String author,
        String changed,
        String html,
        boolean cut,
        String language) {}
