package cloud.girofle.herbier.zotero;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.zotero.reading.Export;
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
                    wikipedia.txt, ''
                    loss.json, ''
                    """)
    void eachSampleOfZoterosIsKnownForWhatItIs(String sample, String format) {
        Export export = ZoteroExport.read(Shared.sample("exports/" + sample));
        assertThat(export.format()).isEqualTo(format);
    }
}
