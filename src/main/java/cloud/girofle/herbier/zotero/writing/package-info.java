/**
 * Writes records in the formats that Zotero reads: one {@code ExportWriter} for each, which takes
 * one record after the other and keeps none. What a format calls Zotero's fields comes from the
 * same tables as its reader's. Entered through {@code ZoteroWriter}.
 */
@NullMarked
package cloud.girofle.herbier.zotero.writing;

import org.jspecify.annotations.NullMarked;
