/**
 * Quantities in the words of a page: numbers, ranges, units. Start with {@link
 * cloud.girofle.herbier.web.quantity.FigureText}. Uses {@code knowledge} and the language of a
 * visit; pages and lists of hits use it.
 */
@NullMarked
package cloud.girofle.herbier.web.quantity;

import org.jspecify.annotations.NullMarked;
