package cloud.girofle.herbier.citation;

import java.util.Optional;

/**
 * A style that an admin put in the folder of styles.
 *
 * @param id name of its file, without {@code .csl}
 * @param title its own
 * @param isNumbered whether a list numbers its entries; not where the style writes the number into
 *     the line
 * @param language that it is written for, of those the site has: {@code fr}, {@code en}; empty
 *     where it follows the page
 * @param csl the whole of it
 */
public record AddedStyle(
        String id, String title, boolean isNumbered, Optional<String> language, String csl)
        implements Style {}
