/**
 * The site: {@link cloud.girofle.herbier.web.Site} starts it. Then read {@code Routes}, the one
 * table of its addresses, {@code PageHandler}, which turns a request into a visit and an answer
 * into a response, and {@code web.reader}, one class per page. Only this package imports Javalin
 * and jte.
 */
@NullMarked
package cloud.girofle.herbier.web;

import org.jspecify.annotations.NullMarked;
