package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What we bring back of each format, beside what Zotero itself does: of one full item of each of
 * its 37 types (767 fields, 207 creators), and of a library of 53 items. On no line is it less. The
 * figures given are ours, below which we must not fall. They go to {@code target/losses.md} too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LossTest {

    private final List<String> everyType = new ArrayList<>();
    private final List<String> library = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rdf_zotero        | rdf  | 37 | 767 | 207
                    csljson           | json | 36 | 726 | 202
                    rdf_bibliontology | rdf  | 34 | 697 | 194
                    csv               | csv  | 37 | 712 | 185
                    mods              | xml  | 37 | 616 | 132
                    ris               | ris  | 35 | 595 | 128
                    refworks_tagged   | txt  | 30 | 547 | 124
                    endnote_xml       | xml  | 30 | 543 | 120
                    biblatex          | bib  | 23 | 543 | 136
                    bibtex            | bib  | 11 | 493 | 118
                    refer             | txt  | 28 | 408 | 101
                    tei               | xml  | 37 | 388 | 207
                    rdf_dc            | rdf  | 37 | 281 |  84
                    coins             | html | 37 | 299 |  37
                    wikipedia         | txt  | 28 | 301 | 131
                    """)
    void everyTypeComesBackAtLeastAsWholeAsInZotero(
            String folder, String extension, int types, int fields, int creators)
            throws IOException {
        EveryType read = EveryType.read(folder, extension);
        Kept kept = read.kept();
        Optional<ZoteroLoss> zotero = ZoteroLoss.of(folder);
        everyType.add(
                "| %s | %d (%s) | %d / %d / %d (%s) | %d / %d / %d (%s) |"
                        .formatted(
                                read.format(),
                                kept.types,
                                zotero.map(z -> "" + z.types()).orElse("–"),
                                kept.fields,
                                kept.changed.size(),
                                kept.lostFields(),
                                zotero.map(z -> z.fields() + " / " + z.changed()).orElse("–"),
                                kept.creators,
                                kept.otherRole,
                                kept.lostCreators(),
                                zotero.map(z -> z.creators() + " / " + z.otherRole()).orElse("–")));

        assertThat(read.nowhere()).as("in the file and lost").isEmpty();
        assertThat(List.of(kept.types, kept.fields, kept.creators))
                .isEqualTo(List.of(types, fields, creators));
        zotero.ifPresent(their -> {
            assertThat(kept.types).isGreaterThanOrEqualTo(their.types());
            assertThat(kept.fields).isGreaterThanOrEqualTo(their.fields());
            assertThat(kept.fields + kept.changed.size())
                    .isGreaterThanOrEqualTo(their.fields() + their.changed());
            assertThat(kept.creators).isGreaterThanOrEqualTo(their.creators());
            assertThat(kept.creators + kept.otherRole)
                    .isGreaterThanOrEqualTo(their.creators() + their.otherRole());
        });
    }

    /** The columns: fields, creators, keywords, notes, attachments, collections. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rdf_zotero.rdf                      | 306 64 9 4 7 18
                    rdf_zotero_files/rdf_zotero_files.rdf | 306 64 9 4 7 18
                    csljson.json                        | 302 60 0 0 0 0
                    rdf_bibliontology.rdf               | 280 61 9 0 0 0
                    csv.csv                             | 296 63 9 0 5 0
                    csv_notes.csv                       | 296 63 9 3 5 0
                    mods.xml                            | 239 64 9 3 0 0
                    ris.ris                             | 274 56 9 3 3 0
                    ris_files/ris_files.ris             | 274 56 9 3 5 0
                    refworks_tagged.txt                 | 255 55 9 3 0 0
                    endnote_xml.xml                     | 265 52 9 3 5 0
                    endnote_xml_files/endnote_xml_files.xml | 265 52 9 3 5 0
                    biblatex.bib                        | 232 64 8 0 4 0
                    biblatex_notes.bib                  | 232 64 8 3 4 0
                    biblatex_files/biblatex_files.bib   | 232 64 8 3 4 0
                    bibtex.bib                          | 227 64 8 3 4 0
                    bibtex_files/bibtex_files.bib       | 227 64 8 3 4 0
                    refer.txt                           | 208 64 9 0 0 0
                    tei.xml                             | 175 61 0 0 0 0
                    rdf_dc.rdf                          | 135 64 0 0 0 0
                    coins.html                          | 176 60 0 0 0 0
                    bookmarks.html                      | 22 0 5 0 0 0
                    wikipedia.txt                       | 191 59 0 0 0 0
                    cff_references.cff                  | 170 53 9 0 0 0
                    cff.cff                             | 9 2 0 0 0 0
                    """)
    void aLibraryComesBackAtLeastAsWholeAsInZotero(String sample, String floors) {
        LibraryKept ours = LibraryKept.of(ZoteroExport.read(Shared.sample("exports/" + sample)));
        Optional<LibraryKept> zotero = Reimport.of(sample).map(LibraryKept::of);
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < ours.tallies().size(); i++) {
            int column = i;
            Tally own = ours.tallies().get(i);
            cells.add(own + zotero.map(z -> " (" + z.tallies().get(column) + ")").orElse(" (–)"));
            zotero.ifPresent(z -> {
                Tally their = z.tallies().get(column);
                assertThat(own.kept).as("column " + column).isGreaterThanOrEqualTo(their.kept);
                assertThat(own.there())
                        .as("column " + column)
                        .isGreaterThanOrEqualTo(their.there());
            });
        }
        library.add("| " + sample + " | " + String.join(" | ", cells) + " |");

        assertThat(ours.tallies().stream().skip(1).map(Tally::there).map(String::valueOf))
                .isEqualTo(List.of(floors.split(" ", -1)));
    }

    @AfterAll
    void tables() throws IOException {
        String text =
                """
                One full item of each type (767 fields, 207 creators): ours, and Zotero's own in brackets.

                | format | types (37) | fields kept / changed / lost | creators kept / other role / lost |
                |---|---|---|---|
                %s

                A library of 53 items: kept / changed / lost, and Zotero's own in brackets.

                | file | types (41) | fields (306) | creators (64) | tags (9) | notes (4) | attachments (7) | collections (18) |
                |---|---|---|---|---|---|---|---|
                %s
                """
                        .formatted(String.join("\n", everyType), String.join("\n", library));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("losses.md"), text);
    }
}
