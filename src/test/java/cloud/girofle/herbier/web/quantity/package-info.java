/** Checks the room of the same name. */
@NullMarked
package cloud.girofle.herbier.web.quantity;

import org.jspecify.annotations.NullMarked;
