/** Checks the room of the same name. */
@NullMarked
package cloud.girofle.herbier.web;

import org.jspecify.annotations.NullMarked;
