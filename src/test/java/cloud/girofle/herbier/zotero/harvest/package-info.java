@NullMarked
package cloud.girofle.herbier.zotero.harvest;

import org.jspecify.annotations.NullMarked;
