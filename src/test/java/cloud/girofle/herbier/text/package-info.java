@NullMarked
package cloud.girofle.herbier.text;

import org.jspecify.annotations.NullMarked;
