/**
 * Reads formats of tagged lines, RIS and its kin, by one table each: start at {@code TaggedFile}.
 * Zotero's CSV, a table as well, lives here too, and so do Wikipedia's templates and citation
 * files.
 */
@NullMarked
package cloud.girofle.herbier.zotero.tagged;

import org.jspecify.annotations.NullMarked;
