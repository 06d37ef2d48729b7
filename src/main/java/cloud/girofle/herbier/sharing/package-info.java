/**
 * What others take from the library: {@link cloud.girofle.herbier.sharing.Holdings} hands out
 * references in any format that is written, {@link cloud.girofle.herbier.sharing.Weights} says
 * beforehand how much they will weigh. It uses {@code library} and {@code zotero}.
 */
@NullMarked
package cloud.girofle.herbier.sharing;

import org.jspecify.annotations.NullMarked;
