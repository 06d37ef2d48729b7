package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/** How each source files its references. */
public final class CollectionsPage implements Page {

    /**
     * With more collections than this, only the outermost are shown: each leads to those it holds.
     */
    private static final int MOST = 100;

    private static final int DEEPEST = 8;

    /** The collections of one source. */
    public record Filing(Link source, List<Branch> branches) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param filings by source, the most trusted first; sources without collections left out
     */
    public record View(Layout layout, List<Filing> filings) {}

    private final Library library;
    private final Catalogue catalogue;

    /** A page over that library. */
    public CollectionsPage(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        List<Results.Value> counts = catalogue.values(Facet.COLLECTION);
        List<CollectionTree> trees = new ArrayList<>();
        List<Source> sources = library.sources();
        for (Source source : sources) {
            trees.add(
                    new CollectionTree(
                            source.slug(),
                            library.collections(source.slug()),
                            counts,
                            visit.links()));
        }
        int all = trees.stream().mapToInt(CollectionTree::size).sum();
        List<Filing> filings = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            List<Branch> branches = trees.get(i).under("", all > MOST ? 1 : DEEPEST);
            if (!branches.isEmpty()) {
                Link link = new Link(source.name(), visit.links().source(source.slug()));
                filings.add(new Filing(link, branches));
            }
        }
        String heading = visit.words().get("collections.heading");
        return Answer.shown(
                "collections",
                new View(
                        Layout.of(visit, heading, visit.words().get("collections.what")), filings));
    }
}
