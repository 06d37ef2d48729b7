package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ItemDate;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Files as people keep them, found in public repositories. */
class RealTaggedFilesTest {

    private static final Logger LOG = Logger.getLogger(RealTaggedFilesTest.class.getName());

    @Test
    void aHundredThesesComeInWhole() {
        Export export = read("PublicHistoryTheses.ris");

        assertThat(export.records()).hasSize(100).allMatch(item -> item.type().equals("thesis"));
        assertThat(export.problems()).isEmpty();
        assertThat(export.records().stream().mapToLong(item -> item.tags().size()).sum())
                .isEqualTo(605);
        assertThat(export.records())
                .allMatch(item -> ItemDate.parse(item.field("date")).year().isPresent())
                .noneMatch(item -> item.field("date").contains("/"));
        assertThat(export.records().get(1).fields())
                .containsEntry("numPages", "352, 266")
                .containsEntry("thesisType", "PhD Thesis")
                .containsEntry("date", "2014");
        assertThat(export.records().stream().flatMap(item -> item.attachments().stream()))
                .hasSize(23)
                .extracting(Attachment::linkMode)
                .containsOnly(Attachment.LinkMode.LINKED_URL);
    }

    @Test
    void aLibraryOfEightHundredComesInWholeFromItsCsv() {
        Export export = read("openglam_zotero.csv");

        assertThat(export.records()).hasSize(817);
        assertThat(export.records()).extracting(Record::localId).doesNotHaveDuplicates();
        assertThat(export.records().stream().filter(item -> item.field("date").isEmpty()))
                .hasSize(292);
        assertThat(export.records().stream().filter(item -> item.creators().isEmpty()))
                .hasSizeLessThanOrEqualTo(233);
        assertThat(export.records().stream().mapToLong(item -> item.attachments().size()).sum())
                .isEqualTo(748);
        assertThat(export.problems())
                .extracting(Problem::kind)
                .containsOnly(Kind.FILE_OUTSIDE)
                .hasSize(733); // Paths of the machine that wrote it.
    }

    @Test
    void aListOfLinksComesInWithItsPublishersAndDates() {
        Export export = read("minumeco-webographie.md");

        assertThat(export.records()).hasSize(58).allMatch(item -> item.type().equals("webpage"));
        assertThat(export.problems()).isEmpty();
        assertThat(export.collections())
                .containsExactly(new Collection("/Webographie", "Webographie", ""));
        assertThat(export.records()).noneMatch(item -> item.title().isEmpty());
        assertThat(export.records())
                .filteredOn(item -> item.title().startsWith("Où vont nos vieux ordinateurs"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.field("publisher")).isEqualTo("Sciences et Avenir");
                    assertThat(item.field("date")).isEqualTo("24 juin 2015");
                });
    }

    @Test
    void aTableOfDevicesIsNobodysExport() {
        Export export = read("boavizta-data-fr.csv");

        assertThat(export.records()).isEmpty();
        assertThat(export.problems())
                .extracting(Problem::kind)
                .containsExactly(Kind.UNKNOWN_FORMAT);
    }

    private static Export read(String name) {
        Export export = ZoteroExport.read(Shared.sample("real/" + name));
        int fields = export.records().stream().mapToInt(item -> item.fields().size()).sum();
        LOG.info(
                "%s, %s: %d items, %d fields, %d problems"
                        .formatted(
                                name,
                                export.format(),
                                export.records().size(),
                                fields,
                                export.problems().size()));
        return export;
    }
}
