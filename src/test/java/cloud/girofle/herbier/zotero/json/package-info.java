@NullMarked
package cloud.girofle.herbier.zotero.json;

import org.jspecify.annotations.NullMarked;
