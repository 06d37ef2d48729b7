package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * One item of each of Zotero's types, every field filled, written by Zotero's own exporters: 767
 * fields and 207 creators. What Zotero itself makes of each file when it reads it back stands
 * beside each figure.
 */
class TaggedEveryTypeTest {

    private static final Logger LOG = Logger.getLogger(TaggedEveryTypeTest.class.getName());

    @Test
    void risGivesBackAllThatItHolds() {
        Kept kept = kept("RIS", "ris", "ris"); // Zotero: 28 types, 577 fields, 118 creators

        assertThat(kept.otherTypes).containsExactly("instantMessage>email", "preprint>document");
        assertThat(kept.changed).isEmpty();
        assertThat(kept.types).isEqualTo(35);
        assertThat(kept.fields).isEqualTo(595);
        assertThat(kept.creators).isEqualTo(128);
        assertThat(kept.otherRole).isZero();
        assertThat(kept.lost)
                .containsOnlyKeys(
                        "ISBN", // of a report, which has its number there
                        "ISSN", // where there is an ISBN
                        "PMCID",
                        "PMID",
                        "authority",
                        "citationKey",
                        "committee",
                        "eventPlace",
                        "extra",
                        "medium",
                        "numPages",
                        "number",
                        "originalDate",
                        "originalPlace",
                        "originalPublisher",
                        "partNumber",
                        "partTitle",
                        "publicationTitle",
                        "rights",
                        "runningTime",
                        "series",
                        "seriesNumber",
                        "seriesText",
                        "seriesTitle",
                        "status",
                        "type",
                        "versionNumber");
    }

    /** Refer has four tags for creators, and writes all but editors and translators as authors. */
    @Test
    void referGivesBackAllThatItHolds() {
        Kept kept =
                kept("Refer/BibIX", "refer", "txt"); // Zotero: 23 types, 399 fields, 33 creators

        assertThat(kept.changed).isEmpty();
        assertThat(kept.types).isEqualTo(28);
        assertThat(kept.fields).isEqualTo(408);
        assertThat(kept.creators).isEqualTo(101);
        assertThat(kept.otherRole).isEqualTo(106);
        assertThat(kept.lostRoles).isEmpty();
    }

    @Test
    void refWorksGivesBackAllThatItHolds() {
        // Zotero: 23 types, 496 fields, 113 creators
        Kept kept = kept("RefWorks Tagged", "refworks_tagged", "txt");

        assertThat(kept.changed).isEmpty();
        assertThat(kept.types).isEqualTo(30);
        assertThat(kept.fields).isEqualTo(547);
        assertThat(kept.creators).isEqualTo(124);
        assertThat(kept.otherRole).isEqualTo(2);
    }

    /** Zotero has no reader for it. */
    @Test
    void csvGivesBackAllThatItHolds() {
        Kept kept = kept("CSV", "csv", "csv");

        assertThat(kept.otherTypes).isEmpty();
        assertThat(kept.changed).isEmpty();
        assertThat(kept.fields).isEqualTo(712);
        assertThat(kept.creators).isEqualTo(185);
        assertThat(kept.otherRole)
                .isEqualTo(1); // The director of a podcast stands with its authors.
        assertThat(kept.lost)
                .containsOnlyKeys(
                        "PMCID",
                        "PMID",
                        "authority", // of a standard
                        "citationKey",
                        "eventPlace",
                        "originalDate",
                        "originalPlace",
                        "originalPublisher",
                        "partNumber",
                        "partTitle",
                        "status"); // of a standard
    }

    private static Kept kept(String format, String folder, String extension) {
        Kept kept = new Kept();
        for (String type : ItemTypes.all().keySet()) {
            String file = "exports/all-types/" + folder + "/" + type + "." + extension;
            Export export = ZoteroExport.read(Shared.sample(file));
            assertThat(export.format()).isEqualTo(format);
            assertThat(export.problems()).as("problems of a %s", type).isEmpty();
            assertThat(export.records()).as("items of a %s", type).hasSize(1);
            kept.add(
                    type,
                    type,
                    FullItem.fields(type),
                    FullItem.creators(type),
                    export.records().getFirst());
        }
        LOG.info(kept.line(format));
        return kept;
    }
}
