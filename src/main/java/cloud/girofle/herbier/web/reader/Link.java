package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Visit;

/**
 * A label that leads somewhere.
 *
 * @param label plain text
 * @param href where
 * @param language of the label where it is not the page's; or empty
 */
public record Link(String label, String href, String language) {

    /** One in the language of the page, or of none: a name, a date. */
    public Link(String label, String href) {
        this(label, href, "");
    }

    /** The label as HTML, which says its language where it is not the page's. */
    public String html() {
        return TheirWords.said(language, CleanHtml.escape(label));
    }

    /** To something of ours, by its title. */
    public static Link to(Visit visit, Entry entry) {
        String language = entry.content().getOrDefault("language", "fr");
        return new Link(
                Typography.of(entry.field("title"), language),
                visit.links().thing(entry.subject(), entry.about()),
                visit.language().foreign(language));
    }
}
