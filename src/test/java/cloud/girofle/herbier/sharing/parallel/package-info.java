@NullMarked
package cloud.girofle.herbier.sharing.parallel;

import org.jspecify.annotations.NullMarked;
