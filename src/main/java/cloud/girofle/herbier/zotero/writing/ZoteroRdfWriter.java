package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes Zotero RDF as Zotero does, so that its import takes all it can: notes and attachments
 * after their item, the tree of collections at the end. Unlike Zotero's, each item has a name and a
 * journal of its own, so that none can be taken for another.
 */
public final class ZoteroRdfWriter implements ExportWriter {

    /** The namespace of the root of what is written. */
    public static final String NAMESPACE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static final String[] NAMESPACES = {
        "xmlns:rdf", NAMESPACE,
        "xmlns:z", "http://www.zotero.org/namespaces/export#",
        "xmlns:dcterms", "http://purl.org/dc/terms/",
        "xmlns:dc", "http://purl.org/dc/elements/1.1/",
        "xmlns:bib", "http://purl.org/net/biblio#",
        "xmlns:foaf", "http://xmlns.com/foaf/0.1/",
        "xmlns:link", "http://purl.org/rss/1.0/modules/link/",
        "xmlns:prism", "http://prismstandard.org/namespaces/1.2/basic/",
        "xmlns:vcard", "http://nwalsh.com/rdf/vCard#",
        "xmlns:owl", "http://www.w3.org/2002/07/owl#"
    };

    private static final Pattern ELSEWHERE = Pattern.compile("https?://(?:www\\.)?zotero\\.org/.*");

    private final XmlText xml;
    private final RdfNodes nodes;
    private final List<Collection> tree;
    private final FilePaths files;
    private final String[] root;
    private final Map<String, List<String>> members = new LinkedHashMap<>();

    /** Writes records that have these names, filed in that tree, parents before their children. */
    public ZoteroRdfWriter(Appendable out, RdfNodes nodes, List<Collection> tree, FilePaths files) {
        this(out, nodes, tree, files, NAMESPACES);
    }

    private ZoteroRdfWriter(
            Appendable out,
            RdfNodes nodes,
            List<Collection> tree,
            FilePaths files,
            String... root) {
        this.xml = new XmlText(out);
        this.nodes = nodes;
        this.tree = List.copyOf(tree);
        this.files = files;
        this.root = root;
    }

    /**
     * Writes records that stand in another XML document.
     *
     * @param schemaLocation what says where their schema is found
     */
    public static ZoteroRdfWriter within(
            Appendable out, RdfNodes nodes, List<Collection> tree, String schemaLocation) {
        String[] root = Arrays.copyOf(NAMESPACES, NAMESPACES.length + 4);
        root[NAMESPACES.length] = "xmlns:xsi";
        root[NAMESPACES.length + 1] = "http://www.w3.org/2001/XMLSchema-instance";
        root[NAMESPACES.length + 2] = "xsi:schemaLocation";
        root[NAMESPACES.length + 3] = schemaLocation;
        return new ZoteroRdfWriter(out, nodes, tree, FilePaths.NONE, root);
    }

    /**
     * Whether Zotero's import makes a contributor of people in that role, as it loses them else.
     */
    public static boolean isContributorToZotero(String role) {
        return RdfDescription.isToldBesides(role);
    }

    @Override
    public void begin() throws IOException {
        xml.start("rdf:RDF", root);
    }

    @Override
    public void write(Record item) throws IOException {
        String node = nodes.item(item.localId());
        for (String collection : item.collections()) {
            members.computeIfAbsent(collection, id -> new ArrayList<>()).add(node);
        }
        switch (item.type()) {
            case "note" -> {
                String html = item.notes().isEmpty() ? "" : item.notes().getFirst().html();
                note(node, html, item.tags(), item.relations(), true);
            }
            case "attachment" -> {
                for (Attachment file : item.attachments()) {
                    attachment(node, file, item.tags(), item.relations());
                }
            }
            default -> work(node, item);
        }
    }

    private void work(String node, Record item) throws IOException {
        RdfDescription description = new RdfDescription(xml, item);
        description.start(node);
        for (int i = 0; i < item.notes().size(); i++) {
            xml.empty("dcterms:isReferencedBy", "rdf:resource", nodes.note(node, i));
        }
        for (int i = 0; i < item.attachments().size(); i++) {
            xml.empty("link:link", "rdf:resource", RdfNodes.child(node, "file", i));
        }
        relations(item.relations());
        tags(item.tags());
        description.fields();
        xml.end();
        for (int i = 0; i < item.notes().size(); i++) {
            ItemNote note = item.notes().get(i);
            note(nodes.note(node, i), note.html(), note.tags(), List.of(), false);
        }
        for (int i = 0; i < item.attachments().size(); i++) {
            Attachment file = item.attachments().get(i);
            attachment(RdfNodes.child(node, "file", i), file, file.tags(), List.of());
        }
    }

    private void note(
            String node, String html, List<Tag> tags, List<Relation> relations, boolean alone)
            throws IOException {
        xml.start("bib:Memo", "rdf:about", node);
        xml.element("z:itemType", alone ? "note" : "");
        relations(relations);
        tags(tags);
        xml.element("rdf:value", html);
        xml.end();
    }

    private void attachment(String node, Attachment file, List<Tag> tags, List<Relation> relations)
            throws IOException {
        xml.start("z:Attachment", "rdf:about", node);
        xml.element("z:itemType", "attachment");
        String path = files.of(file);
        if (!path.isEmpty()) {
            xml.empty("z:path", "rdf:resource", path);
        }
        if (!file.url().isEmpty()) {
            RdfDescription.address(xml, file.url());
        }
        xml.element("dcterms:dateSubmitted", file.accessDate());
        relations(relations);
        tags(tags);
        xml.element("dc:title", file.title());
        if (file.linkMode() != LinkMode.IMPORTED_FILE) {
            xml.element("z:linkMode", file.linkMode().number());
        }
        xml.element("link:type", file.contentType());
        xml.element("dc:description", file.note());
        xml.end();
    }

    /** To what the file does not hold leads no arc, unless it has an address in some library. */
    private void relations(List<Relation> relations) throws IOException {
        for (Relation relation : relations) {
            String target = nodes.target(relation.target());
            boolean address =
                    ELSEWHERE.matcher(relation.target()).matches()
                            || !relation.kind().equals("dc:relation");
            if (!target.isEmpty() || address) {
                String resource = target.isEmpty() ? relation.target() : target;
                xml.empty(relation.kind(), "rdf:resource", resource);
            }
        }
    }

    private void tags(List<Tag> tags) throws IOException {
        for (Tag tag : tags) {
            if (tag.automatic()) {
                xml.start("dc:subject").start("z:AutomaticTag");
                xml.element("rdf:value", tag.name());
                xml.end().end();
            } else {
                xml.element("dc:subject", tag.name());
            }
        }
    }

    @Override
    public void end() throws IOException {
        for (Collection collection : tree) {
            xml.start("z:Collection", "rdf:about", nodes.collection(collection.id()));
            xml.element("dc:title", collection.name());
            for (Collection child : tree) {
                if (child.parentId().equals(collection.id())) {
                    xml.empty("dcterms:hasPart", "rdf:resource", nodes.collection(child.id()));
                }
            }
            for (String member : members.getOrDefault(collection.id(), List.of())) {
                xml.empty("dcterms:hasPart", "rdf:resource", member);
            }
            xml.end();
        }
        xml.end();
    }
}
