package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library of 53 items as we write it, beside the same as Zotero's own exporters wrote it. */
class LibraryRoundTripTest {

    private static final Logger LOG = Logger.getLogger(LibraryRoundTripTest.class.getName());

    @ParameterizedTest
    @CsvSource({
        "ZOTERO_RDF, rdf_zotero.rdf",
        "CSL_JSON, csljson.json",
        "BIBTEX, bibtex.bib",
        "BIBLATEX, biblatex_notes.bib",
        "RIS, ris.ris",
        "CSV, csv_notes.csv",
        "MODS, mods.xml"
    })
    void oursKeepsAtLeastWhatZoterosDoes(Format format, String sample) {
        Export source = ZoteroExport.read(Shared.sample("exports/rdf_zotero.rdf"));
        String text = RoundTripTest.write(format, source.records(), source.collections());
        LibraryKept ours = LibraryKept.of(RoundTripTest.read(text));
        LibraryKept zoteros = LibraryKept.of(ZoteroExport.read(Shared.sample("exports/" + sample)));
        LOG.info(() -> format + " ours " + ours.tallies() + " Zotero's " + zoteros.tallies());
        for (int i = 0; i < ours.tallies().size(); i++) {
            Tally our = ours.tallies().get(i);
            Tally theirs = zoteros.tallies().get(i);
            assertThat(our.kept)
                    .as("%s of %s, changed %s, lost %s", format, i, our.changed, our.lost)
                    .isGreaterThanOrEqualTo(theirs.kept);
        }
    }

    /** Node by node under other names, Zotero's own file and ours say the same. */
    @Test
    void ourZoteroRdfSaysWhatZoterosDoes() {
        Export zoteros = ZoteroExport.read(Shared.sample("exports/rdf_zotero.rdf"));
        Export ours =
                RoundTripTest.read(
                        RoundTripTest.write(
                                Format.ZOTERO_RDF, zoteros.records(), zoteros.collections()));
        assertThat(ours.problems())
                .allMatch(problem ->
                        zoteros.problems().stream().anyMatch(p -> p.kind() == problem.kind()));
        assertThat(ours.collections().stream().map(Collection::name).toList())
                .isEqualTo(zoteros.collections().stream().map(Collection::name).toList());
        assertThat(ours.records()).hasSameSizeAs(zoteros.records());
        for (int i = 0; i < ours.records().size(); i++) {
            Record our = ours.records().get(i);
            Record their = zoteros.records().get(i);
            assertThat(our.type()).isEqualTo(their.type());
            assertThat(our.fields()).isEqualTo(their.fields());
            assertThat(our.creators()).containsExactlyInAnyOrderElementsOf(their.creators());
            assertThat(our.tags()).isEqualTo(their.tags());
            assertThat(our.collections()).hasSameSizeAs(their.collections());
            assertThat(our.relations()).hasSameSizeAs(their.relations());
            assertThat(our.notes().stream().map(note -> List.of(note.html(), note.tags())).toList())
                    .isEqualTo(
                            their.notes().stream()
                                    .map(note -> List.of(note.html(), note.tags()))
                                    .toList());
            assertThat(our.attachments()).hasSameSizeAs(their.attachments());
        }
    }
}
