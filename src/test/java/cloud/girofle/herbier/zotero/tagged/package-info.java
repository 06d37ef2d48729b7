@NullMarked
package cloud.girofle.herbier.zotero.tagged;

import org.jspecify.annotations.NullMarked;
