/** Tests of the catalogue, with the real Lucene in a folder of their own. */
@NullMarked
package cloud.girofle.herbier.search;

import org.jspecify.annotations.NullMarked;
