@NullMarked
package cloud.girofle.herbier.library;

import org.jspecify.annotations.NullMarked;
