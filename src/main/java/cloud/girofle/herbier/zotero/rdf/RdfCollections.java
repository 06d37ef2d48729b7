package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tree of collections, and which hold what. */
final class RdfCollections {

    private final RdfGraph graph;
    private final Set<String> nodes = new LinkedHashSet<>();
    private final Map<String, Collection> found = new LinkedHashMap<>();
    private final Map<String, List<String>> holders = new HashMap<>();

    RdfCollections(RdfGraph graph, Problems problems) {
        this.graph = graph;
        graph.nodes().stream().filter(this::isCollection).forEach(nodes::add);
        Set<String> nested = new LinkedHashSet<>();
        for (String node : nodes) {
            parts(node).stream().filter(nodes::contains).forEach(nested::add);
        }
        nodes.stream().filter(node -> !nested.contains(node)).forEach(this::descend);
        nodes.forEach(this::descend); // Collections in a circle have no root: the first met is one.
        for (String node : found.keySet()) {
            for (String part : parts(node)) {
                if (!graph.describes(part)) {
                    problems.tellOnce(node, Kind.DANGLING, part);
                } else if (!nodes.contains(part)) {
                    holders.computeIfAbsent(part, held -> new ArrayList<>()).add(node);
                }
            }
        }
    }

    boolean isCollection(String node) {
        Set<String> types = graph.types(node);
        return types.contains("z:Collection") || types.contains("bib:Collection");
    }

    /** Each once, parents before their children. */
    List<Collection> all() {
        return List.copyOf(found.values());
    }

    /** The ids of the collections that hold the item. */
    List<String> holding(String item) {
        return holders.getOrDefault(item, List.of());
    }

    private Set<String> parts(String node) {
        return graph.targets(node, "dcterms:hasPart");
    }

    private void descend(String root) {
        Deque<Collection> waiting = new ArrayDeque<>(List.of(collection(root, "")));
        while (!waiting.isEmpty()) {
            Collection next = waiting.pop();
            if (found.putIfAbsent(next.id(), next) == null) {
                List<String> children = parts(next.id()).stream().filter(nodes::contains).toList();
                children.reversed().forEach(child -> waiting.push(collection(child, next.id())));
            }
        }
    }

    private Collection collection(String node, String parent) {
        return new Collection(node, graph.text(node, "dc:title").orElse(""), parent);
    }
}
