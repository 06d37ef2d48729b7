/**
 * The first page: the search box, three ways in, what is being discussed, what came in last. Start
 * with {@link cloud.girofle.herbier.web.reader.home.HomePage}. It uses what {@code web.reader} and
 * {@code web.reader.question} give.
 */
@NullMarked
package cloud.girofle.herbier.web.reader.home;

import org.jspecify.annotations.NullMarked;
