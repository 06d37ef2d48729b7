/**
 * Reads BibTeX and BibLaTeX from {@code BibTex}: {@code BibTexParser} finds the entries, {@code
 * TexText} reads what they say.
 */
@NullMarked
package cloud.girofle.herbier.zotero.tex;

import org.jspecify.annotations.NullMarked;
