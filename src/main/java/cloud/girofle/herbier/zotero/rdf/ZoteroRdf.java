package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.rio.RDFParseException;

/**
 * Zotero RDF, the richest format that Zotero exports to files: every field, creator and keyword,
 * notes to the letter, attachments with their files, the tree of collections, related items.
 * Missing are keys, dates of addition and change, and annotations.
 *
 * <p>Read as a graph, since any node may be nested or referred to; more is kept than by Zotero's
 * own import. Start at {@link RdfEntries}, which reads the file, then {@link RdfItems}.
 */
public final class ZoteroRdf implements Format {

    /** What may stand before the root: a declaration, comments, instructions, a document type. */
    private static final Pattern PROLOGUE =
            Pattern.compile(
                    "^(?:\\s*+(?:<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>))*+",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern ROOT =
            Pattern.compile("^\\s*<(?:[\\w.-]+:)?RDF\\s[^>]*>", Pattern.DOTALL);

    /**
     * References to control characters, which XML 1.0 forbids even so: one would end the reading.
     */
    private static final Pattern FORBIDDEN_CHARACTER =
            Pattern.compile(
                    "&#(?:x0*(?:[0-8BCEF]|1[0-9A-F])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "Zotero RDF";
    }

    /**
     * Bibliontology RDF declares Zotero's namespace as well, but describes items in another way.
     */
    @Override
    public boolean recognises(String head) {
        var root = ROOT.matcher(PROLOGUE.matcher(head).replaceFirst(""));
        return root.find()
                && root.group().contains(RdfNames.ZOTERO)
                && !root.group().contains(RdfNames.BIBO);
    }

    @Override
    public Export read(ExportFile file) {
        RdfGraph graph = new RdfGraph();
        Problems problems = new Problems(file);
        String text = FORBIDDEN_CHARACTER.matcher(file.text()).replaceAll("");
        if (text.length() < file.text().length()) {
            problems.tell("", Kind.REPAIRED_TEXT);
        }
        RdfEntries entries = new RdfEntries(file.name(), text);
        Optional<Problem> stop = entries.read(entry -> add(entry, graph, problems));
        if (stop.isPresent() && stop.get().kind().refusesFile()) {
            return Export.refused(stop.get());
        }
        RdfCollections collections = new RdfCollections(graph, problems);
        List<Record> records = new RdfItems(graph, problems, collections, file.folder()).all();
        stop.ifPresent(problems::add);
        return new Export(name(), records, collections.all(), problems.all());
    }

    private static void add(RdfEntries.Entry entry, RdfGraph graph, Problems problems) {
        String place = RdfEntries.place(entry.line());
        try {
            Set<String> taken = graph.add(entry.document());
            taken.forEach(node -> problems.tellOnce(place, Kind.DUPLICATE_KEY, node));
        } catch (RDFParseException e) {
            String reason = String.valueOf(e.getMessage()).replaceFirst(" \\[line .*", "");
            problems.tell(place, Kind.UNREADABLE_ENTRY, reason); // Its lines are not the file's.
        }
    }
}
