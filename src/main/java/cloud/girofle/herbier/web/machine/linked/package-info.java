/**
 * What the library says, as linked data: one class for each kind of address. What is said is made
 * in {@code sharing.linked}; here it is found, or is told to be gone.
 */
@NullMarked
package cloud.girofle.herbier.web.machine.linked;

import org.jspecify.annotations.NullMarked;
