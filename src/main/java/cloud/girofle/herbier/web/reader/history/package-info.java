/**
 * What became of things: the versions of one, any two of them compared, and everything that people
 * and imports changed. Start with {@link
 * cloud.girofle.herbier.web.reader.history.ReferenceHistoryPage}; {@link
 * cloud.girofle.herbier.web.reader.history.HistoryLines} tells each version as a line. It uses
 * {@code library}, {@code curation}, {@code knowledge}, {@code text} and {@code web.reader}.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.history;

import org.jspecify.annotations.NullMarked;
