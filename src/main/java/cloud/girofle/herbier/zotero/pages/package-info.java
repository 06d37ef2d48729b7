/** Reads what was made for people: browsers' bookmarks, Zotero's reports, plain lists of links. */
@NullMarked
package cloud.girofle.herbier.zotero.pages;

import org.jspecify.annotations.NullMarked;
