/** Reads XML: MODS, EndNote, MARC, TEI. {@code SafeXml} parses it, whatever it may hold. */
@NullMarked
package cloud.girofle.herbier.zotero.xml;

import org.jspecify.annotations.NullMarked;
