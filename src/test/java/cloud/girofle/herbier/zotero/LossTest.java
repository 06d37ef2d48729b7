package cloud.girofle.herbier.zotero;
import cloud.girofle.herbier.Shared;
import org.junit.jupiter.api.Test;
class LossTest {
    @Test void probe() {
        for (String f : "rdf_zotero.rdf rdf_bibliontology.rdf rdf_dc.rdf csljson.json bibtex.bib biblatex.bib biblatex_files/biblatex_files.bib biblatex_notes.bib ris.ris ris_files/ris_files.ris mods.xml endnote_xml.xml refer.txt refworks_tagged.txt bookmarks.html csv.csv csv_notes.csv tei.xml".split(" ")) {
            LibraryKept k = LibraryKept.of(ZoteroExport.read(Shared.sample("exports/" + f)));
            System.out.println(f + " " + k.tallies());
            if (System.getenv("DETAIL") != null && f.startsWith(System.getenv("DETAIL"))) for (Tally t : k.tallies()) { System.out.println("  CH " + String.join("\n     ", t.changed)); System.out.println("  LO " + String.join("\n     ", t.lost)); }
            try { System.out.println("      Zotero " + LibraryKept.of(Reimport.of(f)).tallies()); } catch (RuntimeException e) { System.out.println("  - "); }
        }
    }
}
