package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one collection of a source holds. */
public final class CollectionPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param name of the collection
     * @param above its source and the collections that hold it, the outermost first
     * @param branches the collections it holds
     * @param shelf the references
     */
    public record View(
            Layout layout, String name, List<Link> above, List<Branch> branches, Shelf shelf) {}

    private final Library library;
    private final Catalogue catalogue;
    private final Takings takings;

    /** A page over that library. */
    public CollectionPage(Library library, Catalogue catalogue, Takings takings) {
        this.library = library;
        this.catalogue = catalogue;
        this.takings = takings;
    }

    @Override
    public Answer show(Visit visit) {
        Optional<Source> source =
                library.sources().stream()
                        .filter(known -> known.slug().equals(visit.part("source")))
                        .findFirst();
        return source.flatMap(known -> answer(visit, known))
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    private Optional<Answer> answer(Visit visit, Source source) {
        CollectionTree tree =
                new CollectionTree(
                        source.slug(),
                        library.collections(source.slug()),
                        catalogue.values(Facet.COLLECTION),
                        visit.links());
        return tree.find(visit.collectionId("id"))
                .map(collection -> answer(visit, source, tree, collection));
    }

    private Answer answer(Visit visit, Source source, CollectionTree tree, Collection collection) {
        List<Link> above = new ArrayList<>();
        above.add(new Link(source.name(), visit.links().source(source.slug())));
        above.addAll(tree.above(collection));
        Shelf shelf =
                Shelf.of(
                        visit,
                        library,
                        catalogue,
                        takings,
                        Facet.COLLECTION,
                        source.slug() + "/" + collection.id(),
                        visit.links().collection(source.slug(), collection.id()));
        String description =
                visit.words()
                        .get("collection.what", shelf.total(), collection.name(), source.name());
        return Answer.shown(
                "collection",
                new View(
                        Layout.of(visit, collection.name(), description),
                        collection.name(),
                        above,
                        tree.under(collection.id(), 1),
                        shelf));
    }
}
