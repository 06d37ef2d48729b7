/**
 * Where those who keep the library bring back what was: an earlier version of a thing, or a thing
 * that was put out of sight. Start with {@link
 * cloud.girofle.herbier.web.curator.history.RestorePage}. It uses {@code curation} and {@code
 * web.reader.history}.
 */
@NullMarked
package cloud.girofle.herbier.web.curator.history;

import org.jspecify.annotations.NullMarked;
