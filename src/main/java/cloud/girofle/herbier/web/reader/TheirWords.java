package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;

/**
 * What a reference says of itself (its title, its abstract, a passage), as pages show it: set as a
 * book in its language would be, which is told where it is not the page's. What is stored, searched
 * and given away keeps each character.
 */
public final class TheirWords {

    private final SiteLanguage page;
    private final String language;

    private TheirWords(SiteLanguage page, String language) {
        this.page = page;
        this.language = language;
    }

    /** Those of a reference, on a page. */
    public static TheirWords of(Visit visit, Reference reference) {
        return new TheirWords(visit.language(), Language.code(reference.field("language")));
    }

    /** Their language where it is not the page's; or empty. */
    public String language() {
        return page.foreign(language);
    }

    /** HTML, clean, of theirs. Where nobody knows its language, only its spaces are bound. */
    public String html(String clean) {
        return language.isEmpty() && page == SiteLanguage.FRENCH
                ? Typography.boundSpaces(clean)
                : Typography.html(clean, language);
    }

    /** The same HTML, which says its language where it is not the page's. */
    public String told(String html) {
        return told(page, language, html);
    }

    /** HTML of that language, on a page of that one, where it may have to be said. */
    public static String told(SiteLanguage page, String language, String html) {
        return said(page.foreign(language), html);
    }

    /**
     * HTML that says its language.
     *
     * @param foreign the language; empty where it is that of what stands around
     */
    static String said(String foreign, String html) {
        return foreign.isEmpty() || html.isEmpty()
                ? html
                : "<span lang=\"%s\">%s</span>".formatted(foreign, html);
    }

    /** Plain text of theirs. */
    public String text(String plain) {
        return CleanHtml.words(html(CleanHtml.escape(plain)));
    }
}
