/** Tests of the whole program, and what several packages' tests share. */
@NullMarked
package cloud.girofle.herbier;

import org.jspecify.annotations.NullMarked;
