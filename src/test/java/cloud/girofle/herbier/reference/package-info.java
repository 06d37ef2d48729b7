@NullMarked
package cloud.girofle.herbier.reference;

import org.jspecify.annotations.NullMarked;
