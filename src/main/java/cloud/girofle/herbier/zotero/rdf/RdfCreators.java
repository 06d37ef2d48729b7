package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.rdf.RdfGraph.Arc;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The creators of an item. Zotero RDF keeps one sequence of people for each role, so the order
 * within a role is known and the order across roles is that of the sequences.
 */
final class RdfCreators {

    private static final String MEMBER = "rdf:_";

    private static final Map<String, String> LITERAL_ROLES =
            Map.of(
                    "bib:authors", "author",
                    "bib:editors", "editor",
                    "bib:contributors", "contributor",
                    "dc:creator", "author",
                    "dc:contributor", "contributor",
                    "dcterms:creator", "author",
                    "dcterms:contributor", "contributor");

    private static final Set<String> GROUPS = Set.of("rdf:Seq", "rdf:Bag", "rdf:Alt");
    private static final Set<String> PEOPLE =
            Set.of("foaf:Person", "foaf:Organization", "foaf:Agent");

    private final RdfGraph graph;
    private final Problems problems;

    RdfCreators(RdfGraph graph, Problems problems) {
        this.graph = graph;
        this.problems = problems;
    }

    /** Whether the arc leads from an item to people who made it. */
    boolean isRole(Arc arc) {
        if (LITERAL_ROLES.containsKey(arc.predicate())) {
            return true;
        }
        if (arc.literal() || arc.predicate().equals("dc:publisher")) {
            return false;
        }
        Set<String> types = graph.types(arc.target());
        return types.stream().anyMatch(type -> GROUPS.contains(type) || PEOPLE.contains(type));
    }

    List<Creator> of(String item) {
        List<Creator> creators = new ArrayList<>();
        for (Arc arc : graph.arcs(item)) {
            if (isRole(arc)) {
                String role = role(arc.predicate());
                int before = creators.size();
                people(arc).forEach(person -> creator(role, person, item).ifPresent(creators::add));
                creators.stream()
                        .skip(before)
                        .map(Creator::role)
                        .filter(each -> !ItemTypes.isRole(each))
                        .forEach(each -> problems.tellOnce(item, Kind.UNKNOWN_ROLE, each));
            }
        }
        return creators;
    }

    /** {@code z:castMembers} → {@code castMember}: the exporter adds an s to every role it has. */
    private static String role(String predicate) {
        String known = LITERAL_ROLES.get(predicate);
        if (known != null) {
            return known;
        }
        int end = Math.max(predicate.lastIndexOf(':'), predicate.lastIndexOf('/'));
        String name = predicate.substring(Math.max(end, predicate.lastIndexOf('#')) + 1);
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private List<Arc> people(Arc arc) {
        List<Arc> members =
                arc.literal()
                        ? List.of()
                        : graph.arcs(arc.target()).stream()
                                .filter(member -> member.predicate().startsWith(MEMBER))
                                .sorted(Comparator.comparingInt(RdfCreators::place))
                                .toList();
        boolean group =
                !arc.literal() && graph.types(arc.target()).stream().anyMatch(GROUPS::contains);
        return group ? members : List.of(arc);
    }

    private static int place(Arc member) {
        String digits = member.predicate().substring(MEMBER.length());
        return digits.length() < 10 && digits.chars().allMatch(Character::isDigit)
                ? Integer.parseInt("0" + digits)
                : Integer.MAX_VALUE;
    }

    private Optional<Creator> creator(String role, Arc person, String item) {
        Creator creator =
                person.literal() ? written(role, person.target()) : described(role, person);
        if (creator.lastName().isEmpty()
                && !person.literal()
                && !graph.describes(person.target())) {
            problems.tellOnce(item, Kind.DANGLING, person.target());
        }
        return Optional.of(creator).filter(named -> !named.lastName().isEmpty());
    }

    /** {@code Lopez, Fanny}, as plain Dublin Core has it. */
    private static Creator written(String role, String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? new Creator(role, name, "")
                : new Creator(role, name.substring(0, comma), name.substring(comma + 1));
    }

    private Creator described(String role, Arc person) {
        String node = person.target();
        String last =
                graph.text(
                                node,
                                "foaf:surname",
                                "foaf:familyName",
                                "foaf:lastName",
                                "foaf:family_name")
                        .or(() -> graph.text(node, "foaf:name"))
                        .orElse("");
        String first =
                graph.text(node, "foaf:givenName", "foaf:givenname", "foaf:firstName").orElse("");
        // As we write those whose sequence Zotero would not read.
        return new Creator(graph.text(node, "z:creatorType").orElse(role), last, first);
    }
}
