package cloud.girofle.herbier.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was found.
 *
 * @param total how many in all
 * @param hits those of the page asked for
 * @param facets values by facet, with counts, those chosen included
 * @param pages how many pages there are; 0 when nothing was found
 * @param allWords whether every hit of the first page holds all the words; if not, some hold only
 *     most of them
 * @param complete whether any result at all holds all the words
 * @param alsoSearched what the thesaurus added to the words, for each that it knows
 * @param corrected the text that was searched for instead of the one typed, which finds too little
 */
public record Results(
        long total,
        List<Hit> hits,
        Map<Facet, List<Value>> facets,
        int pages,
        boolean allWords,
        boolean complete,
        List<Synonyms> alsoSearched,
        Optional<String> corrected) {

    public Results {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        alsoSearched = List.copyOf(alsoSearched);
    }

    /** What can be found. */
    public enum Kind {
        REFERENCE
    }

    /**
     * What was searched for besides some words.
     *
     * @param words as the reader typed them
     * @param added other names of the same thing
     */
    public record Synonyms(String words, List<String> added) {
        public Synonyms {
            added = List.copyOf(added);
        }
    }

    /**
     * One thing found.
     *
     * @param kind what it is
     * @param key of the reference
     * @param score Lucene's, for explaining; 0 when not sorted by relevance
     * @param snippets passages that matched, the best first
     */
    public record Hit(Kind kind, String key, float score, List<Snippet> snippets) {
        public Hit {
            snippets = List.copyOf(snippets);
        }
    }

    /**
     * A passage that matched.
     *
     * @param field where: {@code title}, {@code abstract}, {@code note}, {@code tag}, {@code
     *     creator}…
     * @param html escaped, with {@code <mark>} around the words found
     * @param place in which file, if it is in one
     */
    public record Snippet(String field, String html, Optional<Place> place) {

        /** A passage of something else than a file. */
        public Snippet(String field, String html) {
            this(field, html, Optional.empty());
        }
    }

    /**
     * Where a passage stands.
     *
     * @param sha256 of the file
     * @param page from 1, where the file has pages
     */
    public record Place(String sha256, OptionalInt page) {}

    /**
     * A value of a facet.
     *
     * @param value as it stands in an address: a Zotero type, a year or several, a language code, a
     *     keyword, an author's slug, {@code source/collection id}, a source's slug, a topic's id
     * @param label as the data write it: « Lopez, Fanny »; the value itself for types, languages,
     *     sources
     * @param count how many of the results have it
     * @param chosen whether the search is narrowed to it
     */
    public record Value(String value, String label, long count, boolean chosen) {}
}
