/**
 * Unpacks archives that people hand in: {@link cloud.girofle.herbier.zotero.archive.UnpackedZip}.
 * Whatever an archive holds, nothing is written outside the folder it is unpacked to, and neither
 * memory nor disk is exhausted. It uses {@code reference} and {@code zotero.reading}.
 */
@NullMarked
package cloud.girofle.herbier.zotero.archive;

import org.jspecify.annotations.NullMarked;
