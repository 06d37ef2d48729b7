/**
 * What people keep of the library by hand: the files of {@code content/}, read by {@link
 * cloud.girofle.herbier.curation.ThesaurusFile}. Start there.
 */
@NullMarked
package cloud.girofle.herbier.curation;

import org.jspecify.annotations.NullMarked;
