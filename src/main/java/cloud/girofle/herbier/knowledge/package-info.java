/**
 * What curators know, as values: the {@link cloud.girofle.herbier.knowledge.Thesaurus} and its
 * {@link cloud.girofle.herbier.knowledge.Topic}s, the figures and their {@link
 * cloud.girofle.herbier.knowledge.Units}. Uses nothing of the house.
 */
@NullMarked
package cloud.girofle.herbier.knowledge;

import org.jspecify.annotations.NullMarked;
