package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads EndNote XML, as Zotero, EndNote and Mendeley write it. */
public final class EndNoteXml implements Format {

    @Override
    public String name() {
        return "Endnote XML";
    }

    @Override
    public boolean recognises(String head) {
        XmlHead xml = new XmlHead(head);
        boolean wrapped = xml.hasRoot("xml") || xml.hasRoot("records") || xml.hasRoot("record");
        return wrapped
                && xml.hasElement("record")
                && (xml.hasElement("ref-type")
                        || xml.hasElement("source-app")
                        || xml.hasElement("titles"));
    }

    @Override
    public Export read(ExportFile file) {
        Problems problems = new Problems(file);
        EndNoteFiles files = new EndNoteFiles(file);
        List<Record> records = new ArrayList<>();
        Optional<Problem> refusal =
                new SafeXml(file, problems, Set.of("record"))
                        .read(entry ->
                                records.add(
                                        new EndNoteItem(problems, files, entry.element())
                                                .record()));
        return refusal.map(Export::refused)
                .orElseGet(() -> new Export(name(), records, List.of(), problems.all()));
    }
}
