package cloud.girofle.herbier.web.visit;

import cloud.girofle.herbier.sharing.linked.Names;

/**
 * The addresses that programs take from the site by, and those of the pages that tell of them.
 *
 * @param links of the site, in a language
 */
public record OpenLinks(Links links) {

    // Capture.
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
    // end: Exports.

    // Citing.
    // end: Citing.

    // Feeds.
    // end: Feeds.

    // OAI-PMH.
    // end: OAI-PMH.

    // Parallels.
    // end: Parallels.

    // Sharing.

    /** Where people are told what they may take from here, and how. */
    public String share() {
        return links.to("/partager");
    }
    // end: Sharing.
}
