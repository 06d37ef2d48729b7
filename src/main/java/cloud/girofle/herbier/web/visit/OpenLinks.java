package cloud.girofle.herbier.web.visit;

/**
 * The addresses that programs take from the site by, and those of the pages that tell of them.
 *
 * @param links of the site, in a language
 */
public record OpenLinks(Links links) {

    // Capture.
    // end: Capture.

    // Linked data.
    // end: Linked data.

    // Exports.

    /** Where people read what each format keeps. */
    public String formats() {
        return links.to("/partager/formats");
    }

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
