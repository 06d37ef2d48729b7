package cloud.girofle.herbier.zotero.rdf;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.FullItem;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One item of each of Zotero's types, every field filled, written by Zotero's own exporter. */
class ZoteroRdfEveryTypeTest {

    @Test
    void nothingIsInventedAndCreatorsOfARoleKeepTheirOrder() {
        for (String type : ItemTypes.all().keySet()) {
            Export export =
                    ZoteroExport.read(
                            Shared.sample("exports/all-types/rdf_zotero/" + type + ".rdf"));
            assertThat(export.problems()).as("problems of a %s", type).isEmpty();
            Record record = export.records().getFirst();
            assertThat(record.fields()).as(type).isEqualTo(FullItem.fields(type));
            assertThat(byRole(record.creators()))
                    .as("creators of a %s", type)
                    .isEqualTo(byRole(FullItem.creators(type)));
        }
    }

    /** Zotero RDF keeps the order within a role, not across roles. */
    private static Map<String, List<Creator>> byRole(List<Creator> creators) {
        return creators.stream().collect(groupingBy(Creator::role, TreeMap::new, toList()));
    }
}
