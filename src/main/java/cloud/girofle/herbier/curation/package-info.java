/**
 * What people keep of the library by hand: the files of {@code content/}, read by {@link
 * cloud.girofle.herbier.curation.ThesaurusFile}; and those people themselves: {@link
 * cloud.girofle.herbier.curation.Doors} lets them in, {@link
 * cloud.girofle.herbier.curation.Members} says who belongs.
 */
@NullMarked
package cloud.girofle.herbier.curation;

import org.jspecify.annotations.NullMarked;
