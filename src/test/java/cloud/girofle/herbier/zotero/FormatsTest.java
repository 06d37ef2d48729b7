package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The content alone tells the format, and no format takes another's files. */
class FormatsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    rdf_zotero.rdf, Zotero RDF
                    rdf_bibliontology.rdf, Bibliontology RDF
                    rdf_dc.rdf, Unqualified Dublin Core RDF
                    mods.xml, MODS
                    endnote_xml.xml, Endnote XML
                    tei.xml, TEI
                    tei_full.xml, TEI
                    library.json, Zotero API JSON
                    csljson.json, CSL JSON
                    bookmarks.html, Bookmarks
                    bibtex.bib, BibTeX
                    biblatex.bib, BibLaTeX
                    ris.ris, RIS
                    csv.csv, CSV
                    refer.txt, Refer/BibIX
                    refworks_tagged.txt, RefWorks Tagged
                    coins.html, COinS
                    note_html.html, ''
                    evernote.enex, ''
                    wikipedia.txt, Wikipedia Citation Templates
                    cff.cff, CFF
                    cff_references.cff, CFF
                    loss.json, ''
                    """)
    void eachSampleOfZoterosIsKnownForWhatItIs(String sample, String format) {
        Export export = ZoteroExport.read(Shared.sample("exports/" + sample));
        assertThat(export.format()).isEqualTo(format);
    }

    /** With how many of Zotero's 37 types its exporter can write. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    biblatex, BibLaTeX, 37
                    bibtex, BibTeX, 37
                    coins, COinS, 37
                    csljson, CSL JSON, 37
                    csv, CSV, 37
                    endnote_xml, Endnote XML, 37
                    mods, MODS, 37
                    rdf_bibliontology, Bibliontology RDF, 34
                    rdf_dc, Unqualified Dublin Core RDF, 37
                    rdf_zotero, Zotero RDF, 37
                    refer, Refer/BibIX, 37
                    refworks_tagged, RefWorks Tagged, 37
                    ris, RIS, 37
                    tei, TEI, 37
                    wikipedia, Wikipedia Citation Templates, 37
                    """)
    void eachFileOfOneItemIsKnownAndGivesThatItem(String folder, String format, int files)
            throws IOException {
        List<String> read = new ArrayList<>();
        try (Stream<Path> all = Files.list(Shared.sample("exports/all-types/" + folder))) {
            for (Path file : all.toList()) {
                Export export = ZoteroExport.read(file);
                assertThat(export.records()).as(file.toString()).hasSize(1);
                read.add(export.format());
            }
        }
        assertThat(read).hasSize(files).containsOnly(format);
    }
}
