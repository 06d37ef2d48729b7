/**
 * The pages of notes. Start with {@link cloud.girofle.herbier.web.reader.note.NotePage}; {@link
 * cloud.girofle.herbier.web.reader.note.NoteText} is a note ready to be shown or taken away.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.note;

import org.jspecify.annotations.NullMarked;
