package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.search.Reasons;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a search finds, with the ways to narrow it. */
public final class SearchPage implements Page {

    private static final int MOST_WORDS = 6;

    /**
     * How many elements results and facets may take together of a page that is to have 290 (DESIGN,
     * section 7): what stands around them takes the others.
     */
    private static final int ROOM = 206;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param text what was searched for
     * @param heading how many were found
     * @param notice how the words were read
     * @param partly that some results hold only some of the words, or all do; or empty
     * @param description of the keyword that alone is looked for, as clean HTML; or empty
     * @param kept what the search form keeps when other words are typed: names and values
     * @param chosen what the search is narrowed to
     * @param unnarrowed the same search, narrowed to nothing
     * @param orders the ways to sort; the chosen one is current
     * @param hits what was found
     * @param facets the ways to narrow it
     * @param elsewhere the ways to narrow it that have a page of their own
     * @param pager to the pages beside it
     * @param take all of it, in formats that others read
     * @param cite all of it as a bibliography; empty where there is no reference
     * @param tries when nothing was found: other searches to try
     */
    public record View(
            Layout layout,
            String text,
            String heading,
            Notice notice,
            String partly,
            String description,
            List<Link> kept,
            List<Choice> chosen,
            String unnarrowed,
            List<Choice> orders,
            List<HitLine> hits,
            List<FacetList> facets,
            List<Link> elsewhere,
            Pager pager,
            Take take,
            String cite,
            List<Link> tries) {}

    private final Library library;
    private final Catalogue catalogue;
    private final OtherLines others;
    private final Takings takings;

    /**
     * A page over that library.
     *
     * @param others makes the lines of what is no reference
     */
    public SearchPage(Library library, Catalogue catalogue, OtherLines others, Takings takings) {
        this.library = library;
        this.catalogue = catalogue;
        this.others = others;
        this.takings = takings;
    }

    @Override
    public Answer show(Visit visit) {
        SearchAddress search = SearchAddress.read(visit.query());
        SearchKeywords keywords = new SearchKeywords(library, search);
        if (keywords.renamed().isPresent()) {
            return new Answer.Moved(visit.links().search(keywords.renamed().get()), false);
        }
        Labels labels = new Labels(visit, library.sources(), catalogue.thesaurus());
        Optional<Facet> seen = FacetPage.asked(visit);
        if (seen.isPresent()) {
            return new FacetPage(visit, search, seen.get())
                    .answer(
                            catalogue.values(seen.get(), search.criteria()),
                            labels,
                            catalogue.thesaurus());
        }
        Results results = catalogue.search(search.criteria());
        if (search.criteria().page() > Math.max(1, results.pages())) {
            int last = Math.max(1, results.pages());
            return new Answer.Moved(visit.links().search(search.at(last)), false);
        }
        FacetLists facets = new FacetLists(visit, search, results, labels, catalogue.thesaurus());
        List<Choice> chosen = facets.chosen();
        HitLines lines = new HitLines(visit, library);
        List<Reference> found = lines.found(results.hits());
        List<HitLine> hits = lines.of(results.hits(), found, others);
        if (Notice.isAsked(visit)) {
            hits = explained(visit, search, results, hits, labels);
        }
        boolean narrows = results.total() > 1 || !chosen.isEmpty();
        FacetLists.Shown shown =
                narrows ? facets.fit(room(bare(hits), search)) : FacetLists.Shown.NONE;
        if (shown.elements() > room(hits, search)) {
            hits = bare(hits);
        }
        if (shown.elements() > room(hits, search)) {
            hits = hits.stream().map(HitLine::lighter).toList();
            shown = facets.fit(room(hits, search));
        }
        String heading = heading(visit.words(), search.criteria(), results);
        return Answer.shown(
                "search",
                new View(
                        Layout.unlisted(visit, heading),
                        search.criteria().text(),
                        heading,
                        Notice.of(visit, search, results, catalogue.isWhole()),
                        partly(visit.words(), results),
                        keywords.description(visit.language().code()),
                        kept(search),
                        chosen,
                        visit.links().search(search.withoutFilters()),
                        results.total() > 1 ? orders(visit, search) : List.of(),
                        hits,
                        shown.lists(),
                        shown.elsewhere(),
                        Pager.of(
                                search.criteria().page(),
                                results.pages(),
                                page -> visit.links().search(search.at(page))),
                        takings.found(visit, search, found, results.count(Kind.REFERENCE)),
                        results.count(Kind.REFERENCE) == 0
                                ? ""
                                : visit.links().open().citeSearch() + search.at(1).query(),
                        results.total() == 0 ? tries(visit, search) : List.of()));
    }

    private static String partly(Messages words, Results results) {
        if (results.total() == 0 || results.allWords()) {
            return "";
        }
        return words.get(results.complete() ? "search.partly" : "search.nearly");
    }

    private List<HitLine> explained(
            Visit visit, SearchAddress search, Results results, List<HitLine> hits, Labels labels) {
        ReasonLines lines = new ReasonLines(visit.words(), labels);
        Map<String, Reasons> reasons =
                catalogue.why(
                        search.criteria(),
                        results.hits().stream().map(hit -> hit.thing().name()).toList());
        Map<String, List<String>> why = new HashMap<>();
        reasons.forEach(
                (name, of) -> why.put(visit.links().thing(Thing.named(name)), lines.of(of)));
        return hits.stream()
                .map(hit -> hit.because(why.getOrDefault(hit.href(), List.of())))
                .toList();
    }

    static String heading(Messages words, Criteria criteria, Results results) {
        long total = results.total();
        String what = results.only().map(kind -> "found.count." + kind.id()).orElse("found.count");
        String counted = words.get(what, total);
        if (!criteria.text().isEmpty()) {
            String text = results.corrected().orElse(criteria.text());
            return words.get(total == 0 ? "search.nothingFor" : "search.foundFor", counted, text);
        }
        if (total == 0) {
            counted = words.get("found.count.reference", total);
        }
        return criteria.chosen().isEmpty() ? counted : words.get("search.found", counted);
    }

    /** As a page shows them where readers need the room of what only programs read. */
    private static List<HitLine> bare(List<HitLine> hits) {
        return hits.stream().map(HitLine::bare).toList();
    }

    /** What the results leave; each thing chosen is on the page twice. */
    private static int room(List<HitLine> hits, SearchAddress search) {
        return ROOM
                - hits.stream().mapToInt(HitLine::elements).sum()
                - 2 * search.parameters().size();
    }

    private static List<Link> kept(SearchAddress search) {
        return search.searching("").parameters().stream()
                .map(pair -> new Link(pair.name(), pair.value()))
                .toList();
    }

    /** Without words to search for, relevance means recently added: one of the two is offered. */
    private static List<Choice> orders(Visit visit, SearchAddress search) {
        boolean words = !search.criteria().text().isEmpty();
        Order current = search.criteria().order();
        Order shown = !words && current == Order.RELEVANCE ? Order.ADDED : current;
        return Arrays.stream(Order.values())
                .filter(order -> words || order != Order.RELEVANCE)
                .map(order ->
                        new Choice(
                                visit.words().get("order." + order.parameter()),
                                visit.links().search(search.sorted(order)),
                                0,
                                order == shown))
                .toList();
    }

    /** Only what finds something is worth trying. */
    private List<Link> tries(Visit visit, SearchAddress search) {
        List<Link> tries = new ArrayList<>();
        Messages words = visit.words();
        String text = search.criteria().text();
        if (text.isEmpty()) {
            tries.add(new Link(words.get("nothing.all"), visit.links().search()));
        } else if (!search.criteria().chosen().isEmpty() && finds(search.withoutFilters())) {
            String href = visit.links().search(search.withoutFilters());
            tries.add(new Link(words.get("nothing.withoutFilters"), href));
        }
        if (search.criteria().exact() && finds(search.exactly(false))) {
            String href = visit.links().search(search.exactly(false));
            tries.add(new Link(words.get("notice.wide"), href));
        }
        Arrays.stream(text.split("[\\s\"«»]+", -1))
                .filter(word -> word.length() > 2 && !word.equals(text))
                .distinct()
                .limit(MOST_WORDS)
                .forEach(word -> {
                    SearchAddress only = SearchAddress.everything().searching(word);
                    if (finds(only)) {
                        String label = words.get("nothing.only", word);
                        tries.add(new Link(label, visit.links().search(only)));
                    }
                });
        return tries;
    }

    private boolean finds(SearchAddress search) {
        return !catalogue.things(search.criteria(), 0, 1).isEmpty();
    }
}
