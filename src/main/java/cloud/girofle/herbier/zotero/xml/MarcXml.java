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

/**
 * Reads MARCXML, what library catalogues hold: MARC 21, and UNIMARC, which the French ones (BnF,
 * Sudoc) give, wrapped in a reply to a search or alone.
 *
 * @see <a href="https://www.loc.gov/standards/marcxml/">MARCXML</a>
 */
public final class MarcXml implements Format {

    @Override
    public String name() {
        return "MARCXML";
    }

    @Override
    public boolean recognises(String head) {
        XmlHead xml = new XmlHead(head);
        return xml.isXml() && xml.hasElement("datafield") && xml.hasElement("subfield");
    }

    @Override
    public Export read(ExportFile file) {
        Problems problems = new Problems(file);
        List<Record> records = new ArrayList<>();
        Optional<Problem> refusal =
                new SafeXml(file, problems, Set.of("record"))
                        .read(entry ->
                                unwrapped(entry.element())
                                        .forEach(record ->
                                                records.add(
                                                        new MarcItem(
                                                                        problems,
                                                                        MarcRecord.of(record))
                                                                .record())));
        return refusal.map(Export::refused)
                .orElseGet(() -> new Export(name(), records, List.of(), problems.all()));
    }

    /** The record itself, or those inside a record of OAI-PMH or SRU. */
    private static List<XmlElement> unwrapped(XmlElement record) {
        if (!record.all("datafield").isEmpty()) {
            return List.of(record);
        }
        return record.children().stream().flatMap(child -> unwrapped(child).stream()).toList();
    }
}
