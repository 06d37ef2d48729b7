/** Tests of reading attached files: real PDFs, made here with PDFBox, in a real process. */
@NullMarked
package cloud.girofle.herbier.zotero.attached;

import org.jspecify.annotations.NullMarked;
