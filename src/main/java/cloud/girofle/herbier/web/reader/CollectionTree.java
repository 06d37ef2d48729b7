package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The collections of one source, with how many references each holds. */
final class CollectionTree {

    private final String source;
    private final List<Collection> collections;
    private final Map<String, Long> counts;
    private final Links links;

    CollectionTree(
            String source, List<Collection> collections, List<Results.Value> counts, Links links) {
        this.source = source;
        this.collections = collections;
        this.counts =
                counts.stream()
                        .collect(
                                Collectors.toMap(
                                        Results.Value::value, Results.Value::count, Long::sum));
        this.links = links;
    }

    /** How many collections there are, at any depth. */
    int size() {
        return collections.size();
    }

    /**
     * What a collection holds; the empty id stands for the root.
     *
     * @param depth how many floors down
     */
    List<Branch> under(String id, int depth) {
        return collections.stream()
                .filter(collection -> parent(collection).equals(id))
                .map(collection ->
                        new Branch(
                                collection.name(),
                                links.collection(source, collection.id()),
                                counts.getOrDefault(source + "/" + collection.id(), 0L),
                                depth > 1 ? under(collection.id(), depth - 1) : List.of()))
                .toList();
    }

    /** The collection of that id. */
    Optional<Collection> find(String id) {
        return collections.stream().filter(collection -> collection.id().equals(id)).findFirst();
    }

    /** The collections that hold one, the outermost first. */
    List<Link> above(Collection collection) {
        List<Link> above = new ArrayList<>();
        Optional<Collection> holder = find(collection.parentId());
        while (holder.isPresent() && above.size() < collections.size()) {
            above.addFirst(
                    new Link(holder.get().name(), links.collection(source, holder.get().id())));
            holder = find(holder.get().parentId());
        }
        return above;
    }

    /** A parent that the source does not have leaves its child at the root. */
    private String parent(Collection collection) {
        return find(collection.parentId()).isPresent() ? collection.parentId() : "";
    }
}
