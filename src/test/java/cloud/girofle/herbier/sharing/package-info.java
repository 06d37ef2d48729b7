@NullMarked
package cloud.girofle.herbier.sharing;

import org.jspecify.annotations.NullMarked;
