@NullMarked
package cloud.girofle.herbier.intake;

import org.jspecify.annotations.NullMarked;
