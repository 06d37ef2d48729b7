/**
 * Reads JSON: CSL from {@code CslJson}; Zotero's own, of its Web API and of Better BibTeX, from
 * {@code ApiJson}.
 */
@NullMarked
package cloud.girofle.herbier.zotero.json;

import org.jspecify.annotations.NullMarked;
