package cloud.girofle.herbier.web.visit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
    // end: Exports.

    // Citing.
    // end: Citing.

    // Feeds.
    // end: Feeds.

    // OAI-PMH.
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
    // end: Sharing.
}
