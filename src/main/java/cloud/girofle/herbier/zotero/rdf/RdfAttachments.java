package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.rdf.RdfGraph.Arc;
import cloud.girofle.herbier.zotero.reading.AttachedFile;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Attachments, under an item or on their own. What Zotero RDF does not carry: charset, hash, dates.
 */
final class RdfAttachments {

    private final RdfGraph graph;
    private final Problems problems;
    private final Path folder;

    RdfAttachments(RdfGraph graph, Problems problems, Path folder) {
        this.graph = graph;
        this.problems = problems;
        this.folder = folder;
    }

    Attachment attachment(String node) {
        String written = target(node, "z:path").orElse("");
        String url = target(node, "dc:identifier").orElse("");
        String contentType = graph.text(node, "link:type").orElse("");
        boolean onlyAddress = written.isEmpty() && contentType.isEmpty() && !url.isEmpty();
        LinkMode mode =
                // Zotero writes the number of every mode but the first, which it takes for nothing.
                graph.text(node, "z:linkMode")
                        .flatMap(LinkMode::numbered)
                        .orElse(onlyAddress ? LinkMode.LINKED_URL : LinkMode.IMPORTED_FILE);
        AttachedFile file = file(node, written);
        return new Attachment(
                node,
                mode,
                mode == LinkMode.LINKED_URL ? Presence.LINK : file.presence(),
                graph.text(node, "dc:title").orElse(""),
                contentType,
                file.path(),
                url,
                graph.text(node, "dcterms:dateSubmitted").orElse(""),
                graph.text(node, "dc:description").orElse(""),
                RdfTags.of(graph, node));
    }

    /** An address that an item links to, of which the file says nothing more. */
    static Attachment link(String address) {
        return new Attachment(
                address,
                LinkMode.LINKED_URL,
                Presence.LINK,
                "",
                "",
                "",
                address,
                "",
                "",
                List.of());
    }

    /** An export without its files names none: then nothing is missing that was promised. */
    private AttachedFile file(String node, String written) {
        if (written.isEmpty()) {
            return new AttachedFile("", Presence.MISSING, false);
        }
        AttachedFile file = AttachedFile.find(folder, written);
        if (file.presence() == Presence.MISSING) {
            problems.tell(node, file.outside() ? Kind.FILE_OUTSIDE : Kind.FILE_MISSING, written);
        }
        return file;
    }

    private Optional<String> target(String node, String predicate) {
        return graph.arcs(node).stream()
                .filter(arc -> arc.predicate().equals(predicate))
                .map(this::words)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> words(Arc arc) {
        if (arc.literal()) {
            return Optional.of(arc.target());
        }
        return graph.text(arc.target(), "rdf:value")
                .or(() -> Optional.of(arc.target()).filter(target -> !target.startsWith("_:")));
    }
}
