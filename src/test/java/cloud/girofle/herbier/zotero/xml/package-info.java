@NullMarked
package cloud.girofle.herbier.zotero.xml;

import org.jspecify.annotations.NullMarked;
