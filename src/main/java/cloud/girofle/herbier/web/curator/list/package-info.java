/**
 * The pages on which people keep reading lists. Start with {@link
 * cloud.girofle.herbier.web.curator.list.ListDesk}; {@link
 * cloud.girofle.herbier.web.curator.list.ListDraft} is what its form says.
 */
@NullMarked
package cloud.girofle.herbier.web.curator.list;

import org.jspecify.annotations.NullMarked;
