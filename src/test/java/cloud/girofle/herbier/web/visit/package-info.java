/** Checks the room of the same name. */
@NullMarked
package cloud.girofle.herbier.web.visit;

import org.jspecify.annotations.NullMarked;
