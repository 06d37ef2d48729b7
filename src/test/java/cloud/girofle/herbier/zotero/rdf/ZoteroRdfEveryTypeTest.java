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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** One item of each of Zotero's types, every field filled, written by Zotero's own exporter. */
class ZoteroRdfEveryTypeTest {

    private static final Logger LOG = Logger.getLogger(ZoteroRdfEveryTypeTest.class.getName());

    @Test
    void noFieldAndNoCreatorOfAnyTypeIsLost() {
        int fields = 0;
        int creators = 0;
        Set<String> lost = new LinkedHashSet<>();
        for (String type : ItemTypes.all().keySet()) {
            Export export =
                    ZoteroExport.read(
                            Shared.sample("exports/all-types/rdf_zotero/" + type + ".rdf"));
            assertThat(export.format()).isEqualTo("Zotero RDF");
            assertThat(export.problems()).as("problems of a %s", type).isEmpty();
            assertThat(export.records()).as("items of a %s", type).hasSize(1);
            Record record = export.records().getFirst();
            assertThat(record.type()).isEqualTo(type);
            Map<String, String> missing = new LinkedHashMap<>(FullItem.fields(type));
            fields += missing.size();
            missing.entrySet().removeAll(record.fields().entrySet());
            missing.keySet().forEach(field -> lost.add(type + "." + field));
            assertThat(FullItem.fields(type))
                    .as("fields invented for a %s", type)
                    .containsAllEntriesOf(record.fields());
            List<Creator> expected = FullItem.creators(type);
            creators += expected.size();
            assertThat(byRole(record.creators()))
                    .as("creators of a %s", type)
                    .isEqualTo(byRole(expected));
        }
        int kept = fields - lost.size();
        LOG.info("Zotero RDF keeps " + kept + "/" + fields + " fields, " + creators + " creators");
        assertThat(lost).isEmpty();
        assertThat(fields).isEqualTo(767);
        assertThat(creators).isEqualTo(207);
    }

    /** Zotero RDF keeps the order within a role, not across roles. */
    private static Map<String, List<Creator>> byRole(List<Creator> creators) {
        return creators.stream().collect(groupingBy(Creator::role, TreeMap::new, toList()));
    }
}
