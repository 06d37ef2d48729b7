@NullMarked
package cloud.girofle.herbier.zotero.pages;

import org.jspecify.annotations.NullMarked;
