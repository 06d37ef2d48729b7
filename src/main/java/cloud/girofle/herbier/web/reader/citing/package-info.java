/**
 * How references are cited, in a style of choice: {@link
 * cloud.girofle.herbier.web.reader.citing.CitePage} one of them in every style, {@link
 * cloud.girofle.herbier.web.reader.citing.BibliographyPage} many in one.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.citing;

import org.jspecify.annotations.NullMarked;
