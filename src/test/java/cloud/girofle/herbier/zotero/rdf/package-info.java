@NullMarked
package cloud.girofle.herbier.zotero.rdf;

import org.jspecify.annotations.NullMarked;
