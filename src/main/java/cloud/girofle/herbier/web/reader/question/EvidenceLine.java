package cloud.girofle.herbier.web.reader.question;

import cloud.girofle.herbier.web.reader.Link;
import java.util.Optional;

/**
 * What a claim rests on.
 *
 * @param relation « s’appuie sur »
 * @param cito the same as a term of CiTO: {@code cito:supports}
 * @param link to what it is, where that is there
 * @param name of what is not there, with the words that say so; else empty
 * @param value of a figure, or empty
 * @param locator where in it, or empty
 * @param locatorLanguage of that where it is not the page's; or empty
 * @param quote in its words, or empty
 * @param language of the quote where it is not the page's; or empty
 */
public record EvidenceLine(
        String relation,
        String cito,
        Optional<Link> link,
        String name,
        String value,
        String locator,
        String locatorLanguage,
        String quote,
        String language) {}
