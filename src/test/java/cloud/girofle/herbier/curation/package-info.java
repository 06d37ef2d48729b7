@NullMarked
package cloud.girofle.herbier.curation;

import org.jspecify.annotations.NullMarked;
