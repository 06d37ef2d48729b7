/**
 * Reads Zotero's own database, {@code zotero.sqlite}: {@link
 * cloud.girofle.herbier.zotero.database.ZoteroDatabase}. Its rows are put in the shape of Zotero's
 * Web API, and {@code zotero.json} makes the records. It uses {@code reference}, {@code
 * zotero.json} and {@code zotero.reading}.
 */
@NullMarked
package cloud.girofle.herbier.zotero.database;

import org.jspecify.annotations.NullMarked;
