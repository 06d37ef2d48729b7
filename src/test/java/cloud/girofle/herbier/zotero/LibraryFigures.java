package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import tools.jackson.databind.JsonNode;

/**
 * What a format keeps of the works of the library of 53 items.
 *
 * @param kept fields that hold the same value
 * @param lost fields that hold nothing
 * @param changed fields that hold another value, as {@code type.field: value}
 * @param invented Zotero's fields that hold what the library has nothing of, in the same way
 */
record LibraryFigures(int kept, int lost, List<String> changed, List<String> invented) {

    private static final Logger LOG = Logger.getLogger(LibraryFigures.class.getName());

    /** The works of the library: what is no note and no attachment. */
    static List<JsonNode> works(ZoteroLibrary library) {
        return library.top().stream()
                .filter(item ->
                        !Set.of("note", "attachment")
                                .contains(ZoteroLibrary.text(item, "itemType")))
                .toList();
    }

    /** Compares the records, which are in the library's order. */
    static LibraryFigures of(Export export) {
        return of(export, works(ZoteroLibrary.read()));
    }

    /** Compares the records with those works. */
    static LibraryFigures of(Export export, List<JsonNode> works) {
        assertThat(export.records()).hasSameSizeAs(works);
        int kept = 0;
        int lost = 0;
        List<String> changed = new ArrayList<>();
        List<String> invented = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            Record record = export.records().get(i);
            String type = ZoteroLibrary.text(works.get(i), "itemType");
            Map<String, String> held = ZoteroLibrary.fields(works.get(i));
            for (Map.Entry<String, String> field : held.entrySet()) {
                String base = ItemTypes.baseField(type, field.getKey());
                String read = record.field(base);
                kept += read.equals(field.getValue()) ? 1 : 0;
                lost += read.isEmpty() ? 1 : 0;
                if (!read.isEmpty() && !read.equals(field.getValue())) {
                    changed.add(type + "." + base + ": " + read);
                }
            }
            for (Map.Entry<String, String> field : record.fields().entrySet()) {
                String base = ItemTypes.baseField(record.type(), field.getKey());
                if (base.indexOf(':') < 0 && !held.containsKey(ItemTypes.fieldName(type, base))) {
                    invented.add(type + "." + base + ": " + field.getValue());
                }
            }
        }
        LibraryFigures figures = new LibraryFigures(kept, lost, changed, invented);
        LOG.info(() ->
                "%s keeps %d fields of a library (%d changed, %d lost)"
                        .formatted(
                                export.format(),
                                figures.kept(),
                                figures.changed().size(),
                                figures.lost()));
        return figures;
    }
}
