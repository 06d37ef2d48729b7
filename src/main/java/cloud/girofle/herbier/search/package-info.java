/**
 * The catalogue, in Lucene: a shadow of the library that can always be rebuilt. Start with {@link
 * cloud.girofle.herbier.search.Catalogue}: changes go in, {@link
 * cloud.girofle.herbier.search.Criteria} become {@link cloud.girofle.herbier.search.Results}. Only
 * this package imports Lucene; it uses {@code reference} and {@code text}.
 */
@NullMarked
package cloud.girofle.herbier.search;

import org.jspecify.annotations.NullMarked;
