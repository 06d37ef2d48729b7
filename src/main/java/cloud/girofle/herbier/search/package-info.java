/**
 * The catalogue, in Lucene: a shadow of the library that can always be rebuilt. Start with {@link
 * cloud.girofle.herbier.search.Catalogue}: changes go in, {@link
 * cloud.girofle.herbier.search.Criteria} become {@link cloud.girofle.herbier.search.Results}. Only
 * this package imports Lucene; it uses {@code reference} and {@code text}.
 *
 * <p>Going in: {@code Documents} makes a document of a reference, {@code TextAnalyzer} cuts its
 * texts into words, {@code IndexWriting} commits them. Coming out: {@code QueryReader} reads what
 * was typed into a {@code Question}, {@code Compounds} widens it, {@code QueryMaker} turns it into
 * queries, {@code Search} runs them, {@code FacetCounts} and {@code Snippets} dress the results.
 * What is indexed, and its version, stands in {@code Part} and {@code Schema}.
 */
@NullMarked
package cloud.girofle.herbier.search;

import org.jspecify.annotations.NullMarked;
