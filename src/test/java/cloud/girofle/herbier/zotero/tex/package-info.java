@NullMarked
package cloud.girofle.herbier.zotero.tex;

import org.jspecify.annotations.NullMarked;
