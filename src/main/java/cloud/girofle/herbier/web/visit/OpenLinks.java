package cloud.girofle.herbier.web.visit;

import cloud.girofle.herbier.sharing.linked.Names;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The addresses that programs take from the site by, and those of the pages that tell of them.
 *
 * @param links of the site, in a language
 */
public record OpenLinks(Links links) {

    // Capture.

    /** Where Zotero asks for what a page shows; it has no language. */
    public String unapi() {
        return links.base() + "/unapi";
    }

    /**
     * A reference there.
     *
     * @param format its name in unAPI, or empty: then the formats are told
     */
    public String unapi(String key, String format) {
        return unapi() + "?id=" + key + (format.isEmpty() ? "" : "&format=" + format);
    }

    // end: Capture.

    // Linked data.

    /** What linked data calls our things. */
    public Names names() {
        return new LastingNames(links);
    }

    /** What a page says, as JSON-LD. */
    public String jsonLd(String address) {
        return address + ".jsonld";
    }

    // end: Linked data.

    // Exports.

    /** Where people read what each format keeps. */
    public String formats() {
        return links.to("/partager/formats");
    }

    // end: Exports.

    // Citing.

    /** A reference in every style. */
    public String cite(String key) {
        return links.reference(key) + "/citer";
    }

    /** A reading list as a bibliography. */
    public String citeList(String slug) {
        return links.list(slug) + "/citer";
    }

    /** What a search finds as a bibliography; the search follows as a query. */
    public String citeSearch() {
        return links.search() + "/citer";
    }

    // end: Citing.

    // Feeds.

    /** Notes as they come, as Atom; their kind follows as a query. */
    public String notesFeed() {
        return links.notes() + ".atom";
    }

    /** Annotations as they come, as Atom. */
    public String annotationsFeed() {
        return links.to("/annotations.atom");
    }

    /** All that comes on a topic, as Atom. */
    public String topicFeed(String id) {
        return links.topic(id) + ".atom";
    }

    /** What a search finds as it comes, as Atom. */
    public String feed(SearchAddress search) {
        return links.search(search, "atom");
    }

    /** The same as JSON Feed as an address gives as Atom. */
    public String jsonFeed(String atom) {
        return atom.replaceFirst("\\.atom(?=\\?|$)", ".feed.json");
    }

    // end: Feeds.

    // OAI-PMH.

    /** Where libraries harvest. */
    public String oai() {
        return links.to("/oai");
    }

    // end: OAI-PMH.

    // Parallels.

    /** Two sources side by side. */
    public String parallels() {
        return links.to("/paralleles");
    }

    /** One source beside another. */
    public String parallels(String a) {
        return parallels() + "?a=" + URLEncoder.encode(a, StandardCharsets.UTF_8);
    }

    // end: Parallels.

    // Sharing.

    /** Where people are told what they may take from here, and how. */
    public String share() {
        return links.to("/partager");
    }

    /** Where people are told how to use the site. */
    public String help() {
        return links.to("/aide");
    }

    // end: Sharing.

    // Statements.

    /** What the site weighs and uses. */
    public String sobriety() {
        return links.to("/sobriete");
    }

    /** How far it keeps to a theme of the RGESN, by its slug. */
    public String sobriety(String theme) {
        return sobriety() + "/" + theme;
    }

    /** What each kind of page weighs. */
    public String weights() {
        return sobriety() + "/pages";
    }

    /** How far it was checked that everyone can use it. */
    public String accessibility() {
        return links.to("/accessibilite");
    }
    // end: Statements.
}
