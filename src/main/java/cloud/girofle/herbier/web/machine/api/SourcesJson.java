package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.library.Asked;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The libraries that references come from, the most trusted first. */
public final class SourcesJson implements Page {

    /**
     * One of them.
     *
     * @param id names it everywhere else: its slug
     * @param name as shown
     * @param description what it says of itself
     * @param url its own address
     * @param harvested whether another library hands it out over the net
     * @param followed where it is followed on the net
     * @param asked when that was last looked at
     * @param references how many it holds
     * @param search the address of those
     * @param page for people
     */
    record Entry(
            String id,
            String name,
            Optional<String> description,
            Optional<String> url,
            boolean harvested,
            Optional<String> followed,
            Optional<Instant> asked,
            long references,
            String search,
            String page) {}

    private final Library library;
    private final Catalogue catalogue;

    /** Those of that library. */
    public SourcesJson(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Map<String, Long> counts = CollectionsJson.counts(catalogue, Facet.SOURCE);
        Map<String, Asked> asked = library.asked();
        return Listing.answer(
                visit,
                "/sources",
                library.sources(),
                each ->
                        entry(
                                visit.links(),
                                each,
                                Optional.ofNullable(asked.get(each.slug())),
                                counts));
    }

    private static Entry entry(
            Links links, Source source, Optional<Asked> asked, Map<String, Long> counts) {
        return new Entry(
                source.slug(),
                source.name(),
                ReferenceJson.said(source.description()),
                ReferenceJson.said(source.url()),
                source.harvested(),
                asked.map(Asked::library),
                asked.map(Asked::at),
                counts.getOrDefault(source.slug(), 0L),
                ValuesJson.search(links, Facet.SOURCE, source.slug()),
                links.absolute(links.source(source.slug())));
    }
}
