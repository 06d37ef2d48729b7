/**
 * Reads the text of attached files, and what readers marked in them: {@link
 * cloud.girofle.herbier.zotero.attached.AttachedReader} asks a process of its own, bounded in time
 * and memory, since a PDF can be made to take any amount of both. {@code ReadingProcess} is what
 * runs there; PDFBox is never loaded anywhere else. Only this package imports PDFBox; it uses
 * {@code reference}.
 */
@NullMarked
package cloud.girofle.herbier.zotero.attached;

import org.jspecify.annotations.NullMarked;
