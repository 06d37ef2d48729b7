/**
 * Figures on one scale, with what tells them apart. Start with {@link
 * cloud.girofle.herbier.web.reader.comparison.ComparisonPage}. Uses the library, the figures' pages
 * and their words.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.comparison;

import org.jspecify.annotations.NullMarked;
