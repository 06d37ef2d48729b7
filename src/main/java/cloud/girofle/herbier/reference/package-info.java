/**
 * What a library is made of, as plain values: a {@link cloud.girofle.herbier.reference.Record} is
 * what one source says of a work, a {@link cloud.girofle.herbier.reference.Reference} the work as
 * we show it, computed from its records by {@link cloud.girofle.herbier.reference.Merge}.
 *
 * <p>Start with those two, then {@link cloud.girofle.herbier.reference.ItemTypes}, the vocabulary
 * of Zotero. Everything here is immutable, thread-safe, and imports nothing but the JDK.
 */
@NullMarked
package cloud.girofle.herbier.reference;

import org.jspecify.annotations.NullMarked;
