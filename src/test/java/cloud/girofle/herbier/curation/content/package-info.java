@NullMarked
package cloud.girofle.herbier.curation.content;

import org.jspecify.annotations.NullMarked;
