/** Checks the room of the same name. */
@NullMarked
package cloud.girofle.herbier.web.reader.statement;

import org.jspecify.annotations.NullMarked;
