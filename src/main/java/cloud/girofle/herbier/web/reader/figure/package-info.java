/**
 * The pages of key figures: all of them, and each with what it takes to judge it. Start with {@code
 * FigurePage}.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.figure;

import org.jspecify.annotations.NullMarked;
