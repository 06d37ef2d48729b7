/**
 * Bibliographies in the styles that people are asked for, by the Citation Style Language. Start
 * with {@link cloud.girofle.herbier.citation.Citations}. The styles and their words stand beside it
 * as files, as <a href="https://github.com/citation-style-language/styles">their authors</a>
 * publish them under CC BY-SA 3.0, each with its notice. It uses {@code text}; only it imports
 * citeproc.
 */
@NullMarked
package cloud.girofle.herbier.citation;

import org.jspecify.annotations.NullMarked;
