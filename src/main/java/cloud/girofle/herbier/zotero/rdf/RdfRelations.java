package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.zotero.rdf.RdfGraph.Arc;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The arcs from an item to related ones, which Zotero writes in both directions and never reads
 * back.
 */
final class RdfRelations {

    private static final Map<String, String> KINDS =
            Map.of(
                    "dc:relation", "dc:relation",
                    "dcterms:relation", "dc:relation",
                    "owl:sameAs", "owl:sameAs",
                    "dc:replaces", "dc:replaces",
                    "dcterms:replaces", "dc:replaces");

    private RdfRelations() {}

    static boolean isRelation(Arc arc) {
        return KINDS.containsKey(arc.predicate());
    }

    /** Whether an arc of that name leaves its target standing on its own. */
    static boolean isLoose(String predicate) {
        return KINDS.containsKey(predicate) || predicate.equals("dcterms:hasPart");
    }

    static List<Relation> of(RdfGraph graph, Problems problems, String node) {
        Set<Relation> relations = new LinkedHashSet<>();
        for (Arc arc : graph.arcs(node)) {
            String kind = KINDS.get(arc.predicate());
            if (kind != null && (graph.describes(arc.target()) || isAddress(arc))) {
                relations.add(new Relation(kind, arc.target()));
            } else if (kind != null) {
                problems.tellOnce(node, Kind.DANGLING, arc.target());
            }
        }
        return List.copyOf(relations);
    }

    /**
     * Whether the target means something outside the file: an item of a Zotero library, or « the
     * same ».
     */
    private static boolean isAddress(Arc arc) {
        return !arc.predicate().endsWith("relation")
                || arc.target().matches("https?://(www\\.)?zotero\\.org/.*");
    }
}
