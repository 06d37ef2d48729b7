@NullMarked
package cloud.girofle.herbier.zotero.reading;

import org.jspecify.annotations.NullMarked;
