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
 * Reads MODS, the Library of Congress's lighter sister of MARC, as Zotero, bibutils and library
 * catalogues write it, wrapped in whatever they wrap it in.
 *
 * @see <a href="https://www.loc.gov/standards/mods/userguide/">MODS user guidelines</a>
 */
public final class Mods implements Format {

    @Override
    public String name() {
        return "MODS";
    }

    @Override
    public boolean recognises(String head) {
        XmlHead xml = new XmlHead(head);
        return xml.hasRoot("mods")
                || xml.hasRoot("modsCollection")
                || (xml.isXml() && xml.says("http://www.loc.gov/mods/") && xml.hasElement("mods"));
    }

    @Override
    public Export read(ExportFile file) {
        Problems problems = new Problems(file);
        List<Record> records = new ArrayList<>();
        Optional<Problem> refusal =
                new SafeXml(file, problems, Set.of("mods"))
                        .read(entry ->
                                records.add(new ModsItem(problems, entry.element()).record()));
        return refusal.map(Export::refused)
                .orElseGet(() -> new Export(name(), records, List.of(), problems.all()));
    }
}
