/**
 * Work on many things at once: {@link cloud.girofle.herbier.web.curator.bulk.SelectionPage} chooses
 * references by a search, {@link cloud.girofle.herbier.web.curator.bulk.KeywordsDesk} puts keywords
 * in order, {@link cloud.girofle.herbier.web.curator.bulk.BatchPage} shows what was done and undoes
 * it.
 */
@NullMarked
package cloud.girofle.herbier.web.curator.bulk;

import org.jspecify.annotations.NullMarked;
