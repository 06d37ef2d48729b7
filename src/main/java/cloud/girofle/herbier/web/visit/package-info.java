/**
 * What every page needs, without HTTP: a {@link cloud.girofle.herbier.web.visit.Visit} (an address
 * and a language) goes in, an {@link cloud.girofle.herbier.web.visit.Answer} comes out. Start with
 * those two and {@link cloud.girofle.herbier.web.visit.Page}; {@link
 * cloud.girofle.herbier.web.visit.Links} writes every address of the site. It uses {@code search}
 * and {@code text}.
 */
@NullMarked
package cloud.girofle.herbier.web.visit;

import org.jspecify.annotations.NullMarked;
