/**
 * What a search finds that is no reference, as lines of a page, entries of a feed and JSON tell it:
 * start with {@link cloud.girofle.herbier.web.reader.found.FoundThings}. It uses {@code library},
 * {@code knowledge}, {@code web.visit} and the wings of {@code web.reader}.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.found;

import org.jspecify.annotations.NullMarked;
