package cloud.girofle.herbier.zotero.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What items are part of. A chain of {@code dcterms:isPartOf} leads from an item to its section,
 * its journal, book or site, and the series; each may be nested in the item or stand elsewhere and
 * serve several.
 *
 * <p>Zotero writes the DOI of an article on its journal, and never lets two articles share a
 * journal that bears one. Where another program did, each DOI goes to one article only, in the
 * order of the file: a borrowed DOI would make two works look the same.
 */
final class RdfWholes {

    private static final String PART_OF = "dcterms:isPartOf";

    /** More than any chain of Zotero's, which has three links; one of thousands is an attack. */
    private static final int MOST = 20;

    private final RdfGraph graph;
    private final Map<String, List<String>> doisOf = new HashMap<>();

    RdfWholes(RdfGraph graph) {
        this.graph = graph;
        Map<String, List<String>> heirs = new LinkedHashMap<>();
        for (String node : graph.nodes()) {
            boolean item = isItem(node) || !graph.arcsTo(node).contains(PART_OF);
            if (item && dois(node).isEmpty()) {
                of(node).stream()
                        .filter(whole -> !isItem(whole))
                        .forEach(whole ->
                                heirs.computeIfAbsent(whole, w -> new ArrayList<>()).add(node));
            }
        }
        heirs.forEach((whole, inTurn) -> bequeath(dois(whole), inTurn));
    }

    /** The nodes that the item is part of, the nearest first. */
    List<String> of(String item) {
        List<String> found = new ArrayList<>(graph.targets(item, PART_OF));
        Set<String> seen = new HashSet<>(found);
        seen.add(item);
        for (int i = 0; i < Math.min(found.size(), MOST); i++) {
            for (String next : graph.targets(found.get(i), PART_OF)) {
                if (seen.add(next)) {
                    found.add(next);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether something holds the item that is neither a section nor a series. */
    boolean contain(String item) {
        return of(item).stream().anyMatch(whole -> !isSection(whole) && !isSeries(whole));
    }

    boolean isSection(String whole) {
        return graph.types(whole).contains("bib:Part");
    }

    boolean isSeries(String whole) {
        return graph.types(whole).contains("bib:Series");
    }

    /** Whether the file holds the whole, a book, as an item of its own too. */
    boolean isItem(String whole) {
        return graph.text(whole, "z:itemType").isPresent();
    }

    /** The item's identifiers that its container bears for it. */
    List<String> inheritedDois(String item) {
        return doisOf.getOrDefault(item, List.of());
    }

    /** Whether an identifier is a DOI: {@code DOI 10.1000/182}, or bare. */
    static boolean isDoi(String identifier) {
        return identifier.regionMatches(true, 0, "DOI ", 0, 4) || identifier.startsWith("10.");
    }

    private void bequeath(List<String> dois, List<String> inTurn) {
        if (dois.size() == inTurn.size()) {
            for (int i = 0; i < dois.size(); i++) {
                doisOf.computeIfAbsent(inTurn.get(i), item -> new ArrayList<>()).add(dois.get(i));
            }
        } else if (!dois.isEmpty()) {
            doisOf.computeIfAbsent(inTurn.getFirst(), item -> new ArrayList<>()).addAll(dois);
        }
    }

    private List<String> dois(String node) {
        return graph.arcs(node).stream()
                .filter(arc -> arc.literal() && arc.predicate().equals("dc:identifier"))
                .map(RdfGraph.Arc::target)
                .filter(RdfWholes::isDoi)
                .toList();
    }
}
