/**
 * What curators know, as values: the {@link cloud.girofle.herbier.knowledge.Thesaurus} and its
 * {@link cloud.girofle.herbier.knowledge.Topic}s. Uses nothing but {@code text}.
 */
@NullMarked
package cloud.girofle.herbier.knowledge;

import org.jspecify.annotations.NullMarked;
