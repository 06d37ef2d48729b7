/**
 * Cards to print, for workshops: chosen, then laid out on sheets, recto and verso. Start with
 * {@link cloud.girofle.herbier.web.reader.card.DeckPage}. It uses what {@code web.reader} uses, and
 * draws codes.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.card;

import org.jspecify.annotations.NullMarked;
