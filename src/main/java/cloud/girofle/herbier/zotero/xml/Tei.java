package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Collection;
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
 * Reads the bibliographies of TEI, {@code biblStruct} elements, as Zotero writes them and as
 * scholars keep them in their editions. Lists with a heading are collections.
 *
 * <p>Zotero itself cannot read them back. Its exporter writes no item in the collections it names,
 * so that a collection without any is not taken in.
 *
 * @see <a href="https://www.tei-c.org/release/doc/tei-p5-doc/en/html/CO.html#COBI">TEI P5, 3.12</a>
 */
public final class Tei implements Format {

    @Override
    public String name() {
        return "TEI";
    }

    @Override
    public boolean recognises(String head) {
        XmlHead xml = new XmlHead(head);
        return xml.isXml()
                && (xml.says("http://www.tei-c.org/ns/1.0") || xml.hasElement("biblStruct"))
                && (xml.hasElement("biblStruct")
                        || xml.hasElement("listBibl")
                        || xml.hasRoot("TEI"));
    }

    @Override
    public Export read(ExportFile file) {
        Problems problems = new Problems(file);
        TeiLists lists = new TeiLists();
        List<Record> records = new ArrayList<>();
        Optional<Problem> refusal =
                new SafeXml(file, problems, Set.of("biblStruct", "head"))
                        .read(entry -> {
                            if (entry.element().is("head")) {
                                lists.heading(entry);
                            } else {
                                records.add(
                                        new TeiItem(problems, entry.element())
                                                .record(lists.holding(entry)));
                            }
                        });
        List<Collection> collections = lists.all();
        return refusal.map(Export::refused)
                .orElseGet(() -> new Export(name(), records, collections, problems.all()));
    }
}
