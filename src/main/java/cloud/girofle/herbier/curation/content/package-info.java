/**
 * The folder {@code content/}, in which what curators write stands as plain files: written by
 * {@link cloud.girofle.herbier.curation.content.ContentFiles}, and read again with what was changed
 * there. Start there; then {@code Taking}. A {@code Layout} is how one kind of thing stands in a
 * file.
 */
@NullMarked
package cloud.girofle.herbier.curation.content;

import org.jspecify.annotations.NullMarked;
