/**
 * The addresses that machines read: formats and feeds of searches, health, search description, map
 * of the site, static files; the API stands in {@code web.machine.api}. It uses {@code library},
 * {@code search}, {@code sharing}, {@code web.visit} and the words of {@code web.reader}; it knows
 * nothing of HTTP.
 */
@NullMarked
package cloud.girofle.herbier.web.machine;

import org.jspecify.annotations.NullMarked;
