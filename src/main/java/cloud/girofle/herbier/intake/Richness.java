package cloud.girofle.herbier.intake;

import java.util.List;

/**
 * How much of an item each format keeps, as measured on Zotero's own exporters: where one source
 * gives a record twice, the richer testimony is believed.
 */
final class Richness {

    private static final List<String> RICHEST_FIRST =
            List.of(
                    "Zotero SQLite",
                    "Zotero API JSON",
                    "BetterBibTeX JSON",
                    "Zotero RDF",
                    "CSL JSON",
                    "Bibliontology RDF",
                    "RIS",
                    "Endnote XML",
                    "MODS",
                    "RefWorks Tagged",
                    "Refer/BibIX",
                    "CSV",
                    "BibLaTeX",
                    "BibTeX",
                    "Unqualified Dublin Core RDF",
                    "Wikipedia Citation Templates",
                    "CFF");

    private Richness() {}

    /** The rank of a format, 0 for the richest; one that is not listed comes last. */
    static int rank(String format) {
        int rank = RICHEST_FIRST.indexOf(format);
        return rank < 0 ? RICHEST_FIRST.size() : rank;
    }
}
