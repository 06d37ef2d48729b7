/**
 * Where people write figures, questions, notes and words on topics: one form, drawn from the table
 * of each kind's fields. Start with {@link cloud.girofle.herbier.web.curator.entry.EntryKind}, the
 * table; {@link cloud.girofle.herbier.web.curator.entry.EntryForm} takes what is typed.
 */
@NullMarked
package cloud.girofle.herbier.web.curator.entry;

import org.jspecify.annotations.NullMarked;
