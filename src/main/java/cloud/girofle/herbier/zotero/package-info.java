/**
 * Reads every exchange format that Zotero writes: {@link cloud.girofle.herbier.zotero.ZoteroExport}
 * recognises a file by its content and hands it to the reader of its format, one class each. Bad
 * data gives a {@link cloud.girofle.herbier.reference.Problem}, never an exception. Only this
 * package imports RDF4J; it uses {@code reference} and {@code text}.
 */
@NullMarked
package cloud.girofle.herbier.zotero;

import org.jspecify.annotations.NullMarked;
