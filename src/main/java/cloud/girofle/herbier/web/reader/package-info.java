/**
 * The pages that readers see, one class and one template for each: a page asks the library and the
 * catalogue, and puts what it shows into one record. Start with {@link
 * cloud.girofle.herbier.web.reader.SearchPage} and {@link
 * cloud.girofle.herbier.web.reader.ReferencePage}. It uses {@code library}, {@code search}, {@code
 * reference}, {@code text} and {@code web.visit}; it knows nothing of HTTP.
 */
@NullMarked
package cloud.girofle.herbier.web.reader;

import org.jspecify.annotations.NullMarked;
