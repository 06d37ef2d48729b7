/**
 * What each format keeps of the library, told to people: {@link
 * cloud.girofle.herbier.web.reader.formats.FormatsPage}.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.formats;

import org.jspecify.annotations.NullMarked;
