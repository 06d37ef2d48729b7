/**
 * Reads every exchange format that Zotero writes: {@link cloud.girofle.herbier.zotero.ZoteroExport}
 * recognises a file by its content and hands it to the reader of its format, one class each. Bad
 * data gives a {@link cloud.girofle.herbier.reference.Problem}, never an exception. Only this
 * package imports RDF4J; it uses {@code reference} and {@code text}.
 *
 * <p>A name begins with its family, and each family is entered by the class that implements {@code
 * Format}: {@code Rdf} and {@code Bibo} for graphs; {@code Csl}, {@code Api} and {@code Json} for
 * JSON; {@code BibTex} and {@code Tex}; {@code Tag} and {@code Tagged} for formats of tagged lines;
 * {@code Mods}, {@code EndNote}, {@code Marc}, {@code Tei} and {@code Xml} for XML.
 */
@NullMarked
package cloud.girofle.herbier.zotero;

import org.jspecify.annotations.NullMarked;
