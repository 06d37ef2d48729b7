package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.web.visit.Visitor;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param visit who asks for what
 * @param title of the window: the page's own, then the site's
 * @param description for search engines and previews; may be empty
 * @param listed whether search engines should list the page
 * @param searchBox whether the head of the page offers to search
 */
public record Layout(
        Visit visit, String title, String description, boolean listed, boolean searchBox) {

    private static final int LONGEST_DESCRIPTION = 160;

    /** A page that search engines may list, with the search box at its head. */
    public static Layout of(Visit visit, String title, String description) {
        return new Layout(visit, withSite(visit, title), shortened(description), true, true);
    }

    /**
     * A page for people only, such as an error or one of many searches; it has its own search box.
     */
    public static Layout unlisted(Visit visit, String title) {
        return new Layout(visit, withSite(visit, title), "", false, false);
    }

    /** The same, whose title begins by saying that something is wrong, if it is. */
    public Layout unless(Refusal refusal) {
        return refusal.isEmpty()
                ? this
                : new Layout(
                        visit, words().get("refusal.title", title), description, listed, searchBox);
    }

    /** The words of the page's language. */
    public Messages words() {
        return visit.words();
    }

    /** The site's addresses in the page's language. */
    public Links links() {
        return visit.links();
    }

    /** What forms send back, so that no other site can send them. */
    public String token() {
        return visit.token();
    }

    /** Who signed in; nobody on the pages that everybody reads. */
    public Optional<Account> account() {
        return visit.visitor().map(Visitor::account);
    }

    /** How many proposals wait for a curator's word. */
    public int waiting() {
        return visit.visitor().map(Visitor::waiting).orElse(0);
    }

    /** As in {@code <html lang>}. */
    public String language() {
        return visit.language().code();
    }

    /** As in {@code hreflang}: the other language of the site. */
    public String otherLanguage() {
        return visit.language().other().code();
    }

    /** This page in the other language. */
    public String otherAddress() {
        return visit.in(visit.language().other());
    }

    /** This page's one public address. */
    public String canonical() {
        return absolute(visit.language());
    }

    /** The other language's public address of this page. */
    public String alternate() {
        return absolute(visit.language().other());
    }

    /** Whether a part of the site is the one shown, as for {@code aria-current}. */
    public boolean isAt(String path) {
        return visit.path().equals(path) || visit.path().startsWith(path + "/");
    }

    /** Whether that very page is the one shown. */
    public boolean isPage(String path) {
        return visit.path().equals(path);
    }

    private String absolute(SiteLanguage language) {
        return links().absolute(links().in(language).to(visit.path()));
    }

    private static String withSite(Visit visit, String title) {
        return title + " — " + visit.words().get("site.name");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_DESCRIPTION) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_DESCRIPTION);
        return line.substring(0, space < 0 ? LONGEST_DESCRIPTION : space) + "…";
    }
}
