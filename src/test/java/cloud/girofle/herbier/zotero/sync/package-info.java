@NullMarked
package cloud.girofle.herbier.zotero.sync;

import org.jspecify.annotations.NullMarked;
