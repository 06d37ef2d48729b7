package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One item of each of Zotero's types, every field filled, in the formats made of XML. */
class XmlEveryTypeTest {

    @Test
    void modsLosesNoTypeAndKeepsMoreThanZotero() {
        Kept kept = EveryType.read("mods", "xml");
        assertThat(kept.types).isEqualTo(37);
        assertThat(kept.fields).as("Zotero keeps 518").isEqualTo(616);
        assertThat(kept.changed).isEmpty();
        assertThat(kept.creators).as("Zotero keeps 131").isEqualTo(132);
        assertThat(kept.lostRoles).as("the rest are there in another role").isEmpty();
    }

    @Test
    void endNoteXmlKeepsMoreThanZotero() {
        Kept kept = EveryType.read("endnote_xml", "xml");
        assertThat(kept.types).as("Zotero keeps 27").isEqualTo(30);
        assertThat(kept.fields).as("Zotero keeps 530").isEqualTo(543);
        assertThat(kept.changed).isEmpty();
        assertThat(kept.creators).as("Zotero keeps 111").isEqualTo(120);
        assertThat(kept.otherRole).isZero();
    }

    @Test
    void teiWhichZoteroCannotReadKeepsWhatItCarries() {
        Kept kept = EveryType.read("tei", "xml");
        assertThat(kept.types).isEqualTo(37);
        assertThat(kept.fields).isEqualTo(351);
        assertThat(kept.changed)
                .as("the exporter writes the year for the date, and accessDate in ISO form")
                .hasSize(71)
                .allMatch(change -> change.contains("ate "));
        assertThat(kept.creators).as("all of them").isEqualTo(207);
    }

    @Test
    void bibliontologyLosesNothingInTheTypesThatZoteroCanWrite() {
        Kept kept = EveryType.read("rdf_bibliontology", "rdf", "dataset", "preprint", "standard");
        assertThat(kept.types).isEqualTo(34);
        assertThat(kept.fields).as("all of them; Zotero keeps 641").isEqualTo(697);
        assertThat(kept.lost).isEmpty();
        assertThat(kept.changed).isEmpty();
        assertThat(kept.creators).as("all of them; Zotero keeps 137").isEqualTo(194);
        assertThat(kept.lostRoles).isEmpty();
        assertThat(kept.otherRole).isZero();
    }

    @Test
    void dublinCoreKeepsMoreThanZotero() {
        Kept kept = EveryType.read("rdf_dc", "rdf");
        assertThat(kept.types).isEqualTo(37);
        assertThat(kept.fields).as("Zotero keeps 220").isEqualTo(281);
        assertThat(kept.changed).isEmpty();
        assertThat(kept.creators).as("Zotero keeps 23").isEqualTo(84);
        assertThat(kept.lostRoles).as("the rest are contributors").isEmpty();
    }
}
