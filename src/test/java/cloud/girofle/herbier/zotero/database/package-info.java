@NullMarked
package cloud.girofle.herbier.zotero.database;

import org.jspecify.annotations.NullMarked;
