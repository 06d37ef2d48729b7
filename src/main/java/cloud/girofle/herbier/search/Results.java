package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Thing;
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
 * @param kinds how many of each kind, of those of which there are any
 * @param pages how many there are to be turned, {@value Criteria#LAST_PAGE} at most; 0 when nothing
 *     was found
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
        Map<Kind, Long> kinds,
        int pages,
        boolean allWords,
        boolean complete,
        List<Synonyms> alsoSearched,
        Optional<String> corrected) {

    public Results {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        kinds = Map.copyOf(kinds);
        alsoSearched = List.copyOf(alsoSearched);
    }

    /** How many of them are of a kind. */
    public long count(Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    /** What all of them are, where they are of one kind. */
    public Optional<Kind> only() {
        return kinds.size() == 1 ? kinds.keySet().stream().findFirst() : Optional.empty();
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
     * @param thing which
     * @param score Lucene's, for explaining; 0 when not sorted by relevance
     * @param snippets passages that matched, the best first
     */
    public record Hit(Thing thing, float score, List<Snippet> snippets) {
        public Hit {
            snippets = List.copyOf(snippets);
        }

        /** Its id among those of its kind: the key of a reference. */
        public String key() {
            return thing.id();
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
     *     keyword, an author's slug, {@code source/collection id}, a source's slug, a topic's id, a
     *     kind's
     * @param label as the data write it: « Lopez, Fanny »; the value itself for types, languages,
     *     sources
     * @param count how many of the results have it
     * @param chosen whether the search is narrowed to it
     */
    public record Value(String value, String label, long count, boolean chosen) {}
}
