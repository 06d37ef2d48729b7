/** Tests of the site as files. */
@NullMarked
package cloud.girofle.herbier.publish;

import org.jspecify.annotations.NullMarked;
