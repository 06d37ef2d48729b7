package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.rdf.RdfGraph.Arc;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import cloud.girofle.herbier.zotero.reading.Relators;
import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One item of Bibliontology RDF on its way to a record, with the works that hold it. */
final class BiboItem {

    private static final Map<String, String> TYPES =
            TsvTable.read(BiboItem.class, "bibo-types.tsv");
    private static final Map<String, String> NAMES =
            TsvTable.read(BiboItem.class, "bibo-fields.tsv");
    private static final Set<String> LISTS = Set.of("authorList", "contributorList", "editorList");
    private static final Set<String> PEOPLE = Set.of("foaf:Person", "foaf:Organization");

    private final RdfGraph graph;
    private final String item;
    private final String work;
    private final String type;
    private final RecordDraft draft;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> roles = new LinkedHashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    BiboItem(RdfGraph graph, Problems problems, String item) {
        this.graph = graph;
        this.item = item;
        this.work =
                graph.arcs(item).stream()
                        .filter(arc -> local(arc.predicate()).equals("resource"))
                        .map(Arc::target)
                        .findFirst()
                        .orElse("");
        this.type = type();
        this.draft = new RecordDraft(problems, item, "bibo:", type);
        if (!graph.describes(work)) {
            problems.tell(item, Kind.DANGLING, work);
        }
    }

    Record record() {
        for (Arc arc : graph.arcs(item)) {
            switch (local(arc.predicate())) {
                case "repository" -> draft.put("libraryCatalog", "repository", arc.target());
                case "tagged" -> tag(arc.target());
                case "resource", "type" -> {} // The work is read by itself.
                default -> draft.put(local(arc.predicate()), local(arc.predicate()), arc.target());
            }
        }
        read(work, "");
        roles.entrySet().stream()
                .sorted((one, other) -> Integer.compare(rank(one.getKey()), rank(other.getKey())))
                .forEach(role -> draft.creator(person(role.getValue(), role.getKey())));
        return draft.record(item);
    }

    /** The class tells the type; that of an article or a broadcast is told by what holds it. */
    private String type() {
        Set<String> classes = new HashSet<>();
        graph.types(work).forEach(each -> classes.add(local(each)));
        if (classes.contains("Episode")) {
            return classes.contains("AudioDocument") ? "radioBroadcast" : "tvBroadcast";
        }
        if (classes.size() == 1 && classes.contains("Article")) {
            for (String whole : graph.targets(work, "dcterms:isPartOf")) {
                graph.types(whole).forEach(each -> classes.add(local(each)));
                graph.targets(whole, "dcterms:isPartOf")
                        .forEach(each -> graph.types(each).forEach(k -> classes.add(local(k))));
            }
        }
        return TYPES.entrySet().stream()
                .filter(each -> classes.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("document");
    }

    /** Reads what is said of a node, known by that class; {@code ""} is the item's own work. */
    private void read(String node, String level) {
        if (!seen.add(node)) {
            return;
        }
        tellTitlesApart(node, level);
        for (Arc arc : graph.arcs(node)) {
            String name = local(arc.predicate());
            if (arc.literal()) {
                if (!name.equals("title") || !level.isEmpty()) {
                    field(level, name, arc.target());
                }
            } else if (LISTS.contains(name)) {
                graph.arcs(arc.target())
                        .forEach(each -> ranks.putIfAbsent(each.target(), ranks.size()));
            } else if (isPerson(arc) && !name.equals("publisher")) {
                roles.putIfAbsent(arc.target(), role(level, name));
            } else if (!name.equals("type") && !name.equals("broadcast_on")) {
                read(arc.target(), name.equals("reviewOf") ? name : level(arc.target(), level));
            }
        }
    }

    /**
     * A presentation has a title of its own and that of its session, both {@code dcterms:title}.
     */
    private void tellTitlesApart(String node, String level) {
        if (!level.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Arc arc : graph.arcs(node)) {
            if (arc.literal()) {
                names.add(NAMES.getOrDefault(local(arc.predicate()), local(arc.predicate())));
                values.add(arc.target());
            }
        }
        boolean contained = !graph.targets(node, "dcterms:isPartOf").isEmpty();
        boolean session = type.equals("presentation");
        List<String> told = TwinFields.tellApart(type, contained && !session, names);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals("title")) {
                draft.put(told.get(i), "title", values.get(i));
            }
        }
    }

    /**
     * A container is told by its class where that matters, else it is just what the item is part
     * of.
     */
    private String level(String node, String outer) {
        for (String each : graph.types(node)) {
            String name = local(each);
            if (NAMES.keySet().stream().anyMatch(key -> key.startsWith(name + " "))) {
                return name;
            }
        }
        return graph.types(node).stream().anyMatch(PEOPLE::contains) ? outer : "part";
    }

    private void field(String level, String name, String text) {
        String known = NAMES.getOrDefault((level + " " + name).strip(), "");
        if (known.isEmpty()) {
            known = NAMES.getOrDefault(name, name);
        }
        String field = known;
        for (String candidate : known.split(" ", -1)) {
            if (draft.has(candidate)) {
                field = candidate;
                break;
            }
        }
        boolean inItemsSeries = level.equals("Series") && type.equals("journalArticle");
        if (inItemsSeries && name.equals("title") && isItemsOwnSeries(text)) {
            field = "seriesTitle";
        }
        if (field.equals("priorityNumbers") || field.equals("ISBN") || field.equals("ISSN")) {
            draft.add(field, " ", text);
        } else if (ItemTypes.fieldNames().contains(field.split(" ", -1)[0])) {
            draft.put(field.split(" ", -1)[0], name, text);
        } else {
            draft.keep((level + "-" + name).replaceFirst("^-", ""), text);
        }
    }

    /**
     * An article's series title stands in a series of the article; the series, in one of the
     * journal.
     */
    private boolean isItemsOwnSeries(String title) {
        return graph.targets(work, "dcterms:isPartOf").stream()
                .anyMatch(each ->
                        graph.types(each).contains("bibo:Series")
                                && graph.text(each, "dcterms:title")
                                        .filter(title::equals)
                                        .isPresent());
    }

    private String role(String level, String name) {
        String known = NAMES.getOrDefault(level + " " + name, "");
        if (known.equals("bookAuthor") && !draft.hasRole(known)) {
            known = "";
        }
        return Relators.role(type, known.isEmpty() ? NAMES.getOrDefault(name, name) : known);
    }

    private boolean isPerson(Arc arc) {
        Set<String> types = graph.types(arc.target());
        return types.stream().anyMatch(PEOPLE::contains)
                && types.stream().noneMatch(each -> local(each).equals("Committee_Organization"));
    }

    private int rank(String person) {
        return ranks.getOrDefault(person, Integer.MAX_VALUE);
    }

    private Creator person(String role, String node) {
        String last = graph.text(node, "foaf:surname", "foaf:name").orElse("");
        return new Creator(role, last, graph.text(node, "foaf:givenName").orElse(""));
    }

    private void tag(String node) {
        boolean automatic =
                graph.types(node).stream().anyMatch(each -> local(each).equals("AutoTag"));
        graph.arcs(node).stream()
                .filter(Arc::literal)
                .forEach(label -> draft.tag(new Tag(label.target(), automatic)));
    }

    private static String local(String name) {
        int end = Math.max(name.lastIndexOf('#'), name.lastIndexOf('/'));
        return name.substring(Math.max(end, name.lastIndexOf(':')) + 1);
    }
}
