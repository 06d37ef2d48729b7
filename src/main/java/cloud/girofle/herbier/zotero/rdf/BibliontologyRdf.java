package cloud.girofle.herbier.zotero.rdf;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.xml.XmlHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFParseException;

/**
 * Bibliontology RDF, which names each item by its Zotero address and describes its work apart, by
 * the vocabulary BIBO. It has no notes, no files and no collections.
 *
 * @see <a href="https://www.dublincore.org/specifications/bibo/">The Bibliographic Ontology</a>
 */
public final class BibliontologyRdf implements Format {

    private static final String ITEM = "z:UserItem";

    @Override
    public String name() {
        return "Bibliontology RDF";
    }

    @Override
    public boolean recognises(String head) {
        XmlHead xml = new XmlHead(head);
        return xml.hasRoot("RDF") && xml.says(RdfNames.BIBO) && xml.hasElement("UserItem");
    }

    @Override
    public Export read(ExportFile file) {
        RdfGraph graph = new RdfGraph();
        Problems problems = new Problems(file);
        Optional<Problem> stop =
                new RdfEntries(file.name(), file.text()).read(entry -> add(entry, graph, problems));
        if (stop.isPresent() && stop.get().kind().refusesFile()) {
            return Export.refused(stop.get());
        }
        List<Record> records = new ArrayList<>();
        for (String node : graph.nodes()) {
            if (graph.types(node).contains(ITEM)) {
                records.add(new BiboItem(graph, problems, node).record());
            }
        }
        stop.ifPresent(problems::add);
        return new Export(name(), records, List.of(), problems.all());
    }

    private static void add(RdfEntries.Entry entry, RdfGraph graph, Problems problems) {
        try {
            graph.add(entry.document());
        } catch (RDFParseException e) {
            String reason = String.valueOf(e.getMessage()).replaceFirst(" \\[line .*", "");
            problems.tell(RdfEntries.place(entry.line()), Kind.UNREADABLE_ENTRY, reason);
        }
    }
}
