/**
 * The truth, in SQLite: {@link cloud.girofle.herbier.library.Library} keeps what each source said,
 * the references computed from it, and the log of changes, all in one transaction. Only this
 * package imports JDBI; it uses {@code reference} and {@code text}.
 */
@NullMarked
package cloud.girofle.herbier.library;

import org.jspecify.annotations.NullMarked;
