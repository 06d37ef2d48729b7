/** Notes to be taken away: {@link cloud.girofle.herbier.web.machine.note.NoteExport}. */
@NullMarked
package cloud.girofle.herbier.web.machine.note;

import org.jspecify.annotations.NullMarked;
