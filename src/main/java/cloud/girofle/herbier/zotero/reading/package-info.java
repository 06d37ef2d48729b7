/**
 * What the readers of all formats share: an {@code ExportFile} comes in decoded, its {@code Format}
 * makes records of it by way of {@code RecordDraft}, what cannot be taken as it stands goes to
 * {@code Problems}, and an {@code Export} comes out. Knows no format.
 */
@NullMarked
package cloud.girofle.herbier.zotero.reading;

import org.jspecify.annotations.NullMarked;
