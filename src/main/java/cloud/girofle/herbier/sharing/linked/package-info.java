/**
 * What the library says, as linked data: {@link cloud.girofle.herbier.sharing.linked.LinkedData} in
 * the words of <a href="https://schema.org">schema.org</a> and <a
 * href="http://purl.org/spar/cito">CiTO</a>, {@link
 * cloud.girofle.herbier.sharing.linked.WebAnnotations} as W3C Web Annotations. Both are written in
 * <a href="https://www.w3.org/TR/json-ld11/">JSON-LD</a>. It uses {@code library} and {@code
 * zotero}; what leads to the site comes from {@link cloud.girofle.herbier.sharing.linked.Names}.
 */
@NullMarked
package cloud.girofle.herbier.sharing.linked;

import org.jspecify.annotations.NullMarked;
