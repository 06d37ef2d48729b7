package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.ItemTypes.ItemType;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.rdf.RdfFields.Field;
import cloud.girofle.herbier.zotero.reading.NoteAnnotations;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the records of a graph: items with their notes and attachments, and those that stand alone.
 */
final class RdfItems {

    private static final String NOTES = "dcterms:isReferencedBy";
    private static final String ATTACHMENTS = "link:link";

    private final RdfGraph graph;
    private final Problems problems;
    private final RdfCollections collections;
    private final RdfWholes wholes;
    private final RdfCreators creators;
    private final RdfFields fields;
    private final RdfAttachments attachments;

    RdfItems(RdfGraph graph, Problems problems, RdfCollections collections, Path folder) {
        this.graph = graph;
        this.problems = problems;
        this.collections = collections;
        this.wholes = new RdfWholes(graph);
        this.creators = new RdfCreators(graph, problems);
        this.fields = new RdfFields(graph, creators, wholes);
        this.attachments = new RdfAttachments(graph, problems, folder);
    }

    /** Every record, in the order of the file. */
    List<Record> all() {
        Set<String> items = new HashSet<>();
        Set<String> children = new HashSet<>();
        for (String node : graph.nodes()) {
            if (isItem(node)) {
                items.add(node);
                children.addAll(graph.targets(node, NOTES));
                children.addAll(graph.targets(node, ATTACHMENTS));
            }
        }
        List<Record> records = new ArrayList<>();
        for (String node : graph.nodes()) {
            if (items.contains(node)) {
                records.add(item(node));
            } else if (!children.contains(node) && isNote(node)) {
                records.add(alone(node, RdfType.NOTE, Map.of(), List.of(note(node)), List.of()));
            } else if (!children.contains(node) && isAttachment(node)) {
                Attachment attachment = attachments.attachment(node);
                Map<String, String> title = Map.of("title", attachment.title());
                records.add(alone(node, RdfType.ATTACHMENT, title, List.of(), List.of(attachment)));
            }
        }
        return records;
    }

    /**
     * Whether a node is a work rather than a part of one's description: Zotero says so, or nothing
     * but a collection or a related item leads to it.
     */
    private boolean isItem(String node) {
        if (isNote(node) || isAttachment(node) || collections.isCollection(node)) {
            return false;
        }
        return wholes.isItem(node) || graph.arcsTo(node).stream().allMatch(RdfRelations::isLoose);
    }

    private boolean isNote(String node) {
        return RdfType.is(graph, node, RdfType.NOTE);
    }

    private boolean isAttachment(String node) {
        return RdfType.is(graph, node, RdfType.ATTACHMENT);
    }

    private Record item(String node) {
        String type = RdfType.of(graph, wholes, node);
        if (ItemTypes.find(type).isEmpty()) {
            problems.tellOnce(node, Kind.UNKNOWN_TYPE, type);
        }
        Map<String, String> values = values(node, type);
        Record record =
                new Record(
                        node,
                        type,
                        values,
                        creators.of(node),
                        RdfTags.of(graph, node),
                        notes(node),
                        attachments(node),
                        collections.holding(node),
                        RdfRelations.of(graph, problems, node));
        if (record.title().isEmpty()) {
            problems.tell(node, Kind.NO_TITLE);
        }
        return record;
    }

    private Record alone(
            String node,
            String type,
            Map<String, String> values,
            List<ItemNote> notes,
            List<Attachment> files) {
        return new Record(
                node,
                type,
                values,
                List.of(),
                RdfTags.of(graph, node),
                notes,
                files,
                collections.holding(node),
                RdfRelations.of(graph, problems, node));
    }

    /** The fields by the type's own names. */
    private Map<String, String> values(String node, String type) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : fields.of(node, type)) {
            String name = ownName(type, field.name());
            String before = values.getOrDefault(name, "");
            if (before.isEmpty()) {
                values.put(name, field.value());
            } else if (!before.equals(field.value()) && !field.value().isBlank()) {
                values.put(name, before + "; " + field.value());
                problems.tell(node, Kind.REPEATED_FIELD, name);
            }
        }
        dropDisplayTitle(type, values);
        values.keySet().stream()
                .filter(name -> name.indexOf(':') >= 0 && !name.equals("z:key"))
                .forEach(name -> problems.tellOnce(node, Kind.UNKNOWN_FIELD, name));
        return values;
    }

    /** What Zotero 1 and 2 called « repository » is the library catalogue, but for datasets. */
    private static String ownName(String type, String name) {
        Optional<ItemType> known = ItemTypes.find(type);
        if (known.isPresent() && known.get().baseFields().containsKey(name)) {
            return name;
        }
        return ItemTypes.fieldName(type, name.equals("repository") ? "libraryCatalog" : name);
    }

    /** How Zotero shows a letter without a title, or a case: it is made of other fields. */
    private static void dropDisplayTitle(String type, Map<String, String> values) {
        String shown = values.getOrDefault("z:displayTitle", "");
        String title = values.getOrDefault(ItemTypes.fieldName(type, "title"), "");
        String reported = title + " (" + values.getOrDefault("reporter", "") + ")";
        boolean made =
                title.isEmpty() && (shown.startsWith("[Letter") || shown.startsWith("[Interview"));
        if (made || shown.equals(title) || shown.equals(reported)) {
            values.remove("z:displayTitle");
        }
    }

    private List<ItemNote> notes(String item) {
        List<ItemNote> notes = new ArrayList<>();
        for (String node : graph.targets(item, NOTES)) {
            if (graph.describes(node)) {
                notes.add(note(node));
            } else {
                problems.tellOnce(item, Kind.DANGLING, node);
            }
        }
        return notes;
    }

    private ItemNote note(String node) {
        String html = graph.text(node, "rdf:value").orElse("");
        return NoteAnnotations.in(new ItemNote(node, html, RdfTags.of(graph, node)));
    }

    private List<Attachment> attachments(String item) {
        List<Attachment> files = new ArrayList<>();
        for (String node : graph.targets(item, ATTACHMENTS)) {
            if (graph.describes(node)) {
                files.add(attachments.attachment(node));
            } else if (node.startsWith("http://") || node.startsWith("https://")) {
                files.add(RdfAttachments.link(node));
            } else {
                problems.tellOnce(item, Kind.DANGLING, node);
            }
        }
        return files;
    }
}
