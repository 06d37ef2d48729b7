/**
 * The addresses that machines read: health, search description, map of the site, static files. It
 * uses {@code library}, {@code search} and {@code web.visit}; it knows nothing of HTTP.
 */
@NullMarked
package cloud.girofle.herbier.web.machine;

import org.jspecify.annotations.NullMarked;
