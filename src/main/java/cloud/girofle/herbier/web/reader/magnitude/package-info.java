/**
 * Figures in other words: by month or year, by person, against another figure, each step of the
 * computation spelled out. Start with {@link
 * cloud.girofle.herbier.web.reader.magnitude.MagnitudePage}. Uses the library, the figures' pages
 * and their words.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.magnitude;

import org.jspecify.annotations.NullMarked;
