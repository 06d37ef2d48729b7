package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.reader.found.FoundThing;
import cloud.girofle.herbier.web.reader.found.FoundThings;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a search finds, a page at a time, with the facets by which it could be narrowed. */
public final class SearchJson implements Page {

    /** What is found, as {@link Listing} has it, with what goes with a search. */
    record Found(
            long total,
            int page,
            int pages,
            int perPage,
            Optional<String> previous,
            Optional<String> next,
            boolean allWords,
            List<Synonyms> alsoSearched,
            Optional<String> corrected,
            List<Hit> hits,
            List<FacetValues> facets) {}

    /**
     * One thing found; its score says something within one search only. What is no reference has
     * facts and a summary instead of an item type and creators.
     */
    record Hit(
            String kind,
            String key,
            Optional<String> citationKey,
            Optional<String> itemType,
            String title,
            List<ReferenceJson.Person> creators,
            Optional<Integer> year,
            Optional<String> facts,
            Optional<String> summary,
            float score,
            List<Snippet> snippets,
            Optional<String> url,
            String page) {}

    /**
     * A passage that matched: clean HTML, with {@code <mark>} around the words found; of a file
     * that has pages, on which.
     */
    record Snippet(String field, String html, Optional<Integer> page) {}

    /** Other names of some words, which were searched for too. */
    record Synonyms(String words, List<String> added) {}

    /** A way to narrow a search: the values that most results have, and those chosen. */
    record FacetValues(String name, String parameter, List<FacetValue> values) {}

    /** A value, as the parameter wants it and as people read it, and how many results have it. */
    record FacetValue(String value, String label, long count, boolean chosen) {}

    private final Library library;
    private final Catalogue catalogue;

    /** Searches of that library. */
    public SearchJson(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        SearchAddress search = SearchAddress.read(visit.query());
        Results results = catalogue.search(search.criteria());
        int page = search.criteria().page();
        int pages = Math.max(1, results.pages());
        if (page > pages) {
            return Listing.noSuchPage(pages);
        }
        return ApiJson.answer(
                new Found(
                        results.total(),
                        page,
                        pages,
                        Criteria.PER_PAGE,
                        page > 1
                                ? Optional.of(address(visit, search.at(page - 1)))
                                : Optional.empty(),
                        page < pages
                                ? Optional.of(address(visit, search.at(page + 1)))
                                : Optional.empty(),
                        results.allWords(),
                        results.alsoSearched().stream()
                                .map(each -> new Synonyms(each.words(), each.added()))
                                .toList(),
                        results.corrected(),
                        hits(visit, results.hits()),
                        Arrays.stream(Facet.values())
                                .map(facet -> facet(facet, results.facets()))
                                .toList()));
    }

    private static FacetValues facet(Facet facet, Map<Facet, List<Results.Value>> values) {
        return new FacetValues(
                name(facet),
                facet.parameter(),
                values.getOrDefault(facet, List.of()).stream()
                        .map(each ->
                                new FacetValue(
                                        each.value(), each.label(), each.count(), each.chosen()))
                        .toList());
    }

    private static String address(Visit visit, SearchAddress search) {
        return visit.links().absolute(visit.links().api("/search") + search.query());
    }

    private List<Hit> hits(Visit visit, List<Results.Hit> hits) {
        Map<String, Reference> references =
                library
                        .references(
                                hits.stream()
                                        .filter(SearchJson::isReference)
                                        .map(Results.Hit::key)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Reference::key, Function.identity()));
        FoundThings others = new FoundThings(visit, library);
        return hits.stream()
                .flatMap(hit ->
                        (isReference(hit)
                                        ? Optional.ofNullable(references.get(hit.key()))
                                                .map(found -> hit(visit.links(), hit, found))
                                        : others.find(hit.thing())
                                                .map(found -> hit(visit.links(), hit, found)))
                                .stream())
                .toList();
    }

    private static boolean isReference(Results.Hit hit) {
        return hit.thing().kind() == Kind.REFERENCE;
    }

    private static Hit hit(Links links, Results.Hit hit, FoundThing found) {
        return new Hit(
                hit.thing().kind().id(),
                hit.key(),
                Optional.empty(),
                Optional.empty(),
                found.title(),
                List.of(),
                Optional.empty(),
                Optional.of(String.join(" · ", found.facts())),
                ReferenceJson.said(found.summary()),
                hit.score(),
                snippets(hit),
                Optional.empty(),
                links.absolute(found.href()));
    }

    private static Hit hit(Links links, Results.Hit hit, Reference reference) {
        return new Hit(
                hit.thing().kind().id(),
                hit.key(),
                ReferenceJson.said(reference.citationKey()),
                Optional.of(reference.type()),
                CleanHtml.plainTitle(reference.title()),
                ReferenceJson.people(reference),
                ReferenceJson.year(reference),
                Optional.empty(),
                Optional.empty(),
                hit.score(),
                snippets(hit),
                Optional.of(links.absolute(links.api("/references/" + hit.key()))),
                links.absolute(links.reference(hit.key())));
    }

    private static List<Snippet> snippets(Results.Hit hit) {
        return hit.snippets().stream()
                .map(each ->
                        new Snippet(
                                each.field(),
                                each.html(),
                                each.place()
                                        .filter(place -> place.page().isPresent())
                                        .map(place -> place.page().getAsInt())))
                .toList();
    }

    /** The tags of Zotero are keywords here. */
    private static String name(Facet facet) {
        return facet == Facet.TAG ? "keyword" : facet.name().toLowerCase(Locale.ROOT);
    }
}
