@NullMarked
package cloud.girofle.herbier.citation;

import org.jspecify.annotations.NullMarked;
