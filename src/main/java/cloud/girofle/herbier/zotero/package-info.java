/**
 * Reads every exchange format that Zotero writes: {@link cloud.girofle.herbier.zotero.ZoteroExport}
 * recognises a file by its content and hands it to the reader of its format. Bad data gives a
 * {@link cloud.girofle.herbier.reference.Problem}, never an exception. It uses {@code reference}
 * and {@code text}.
 *
 * <p>Each family of formats has a package of its own, entered by the classes that implement {@code
 * Format}; what they share is in {@code zotero.reading}.
 */
@NullMarked
package cloud.girofle.herbier.zotero;

import org.jspecify.annotations.NullMarked;
