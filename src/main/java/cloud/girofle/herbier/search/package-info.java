/**
 * The catalogue, in Lucene: a shadow of the library that can always be rebuilt. Start with {@link
 * cloud.girofle.herbier.search.Catalogue}: changes go in, {@link
 * cloud.girofle.herbier.search.Criteria} become {@link cloud.girofle.herbier.search.Results}. Only
 * this package imports Lucene; it uses {@code reference}, {@code knowledge} and {@code text}.
 *
 * <p>Going in: {@code Documents} makes a document of a reference, {@code TextAnalyzer} cuts its
 * texts into words, {@code Subjects} tells its topics, {@code IndexWriting} commits it all. Coming
 * out: {@code QueryReader} reads what was typed into a {@code Question}, {@code Understanding} has
 * the names of the thesaurus recognised ({@code Concepts}), compounds brought together ({@code
 * Compounds}) and slips mended ({@code Spelling}), {@code AskedWays} and {@code ConceptWays} list
 * every {@code Way} to find each {@code Unit} of it, {@code QueryMaker} makes queries of them,
 * {@code Search} runs those, {@code Tally} and {@code Snippets} dress the results, {@code Why}
 * explains them. What is indexed, and its version, stands in {@code Part} and {@code Schema}.
 */
@NullMarked
package cloud.girofle.herbier.search;

import org.jspecify.annotations.NullMarked;
