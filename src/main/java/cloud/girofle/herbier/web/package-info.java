/**
 * The site: {@link cloud.girofle.herbier.web.Site} starts it, {@code Routes} is the one table of
 * its addresses, {@code web.reader} holds one class per page. Only this package imports Javalin and
 * jte.
 */
@NullMarked
package cloud.girofle.herbier.web;

import org.jspecify.annotations.NullMarked;
