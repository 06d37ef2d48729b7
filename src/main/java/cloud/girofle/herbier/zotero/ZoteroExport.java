package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.json.BetterBibtexJson;
import cloud.girofle.herbier.zotero.json.CslJson;
import cloud.girofle.herbier.zotero.json.ZoteroApiJson;
import cloud.girofle.herbier.zotero.pages.Bookmarks;
import cloud.girofle.herbier.zotero.pages.Coins;
import cloud.girofle.herbier.zotero.pages.LinkList;
import cloud.girofle.herbier.zotero.pages.ZoteroReport;
import cloud.girofle.herbier.zotero.rdf.BibliontologyRdf;
import cloud.girofle.herbier.zotero.rdf.DublinCoreRdf;
import cloud.girofle.herbier.zotero.rdf.ZoteroRdf;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.reading.Limits;
import cloud.girofle.herbier.zotero.reading.TextFile;
import cloud.girofle.herbier.zotero.tagged.Cff;
import cloud.girofle.herbier.zotero.tagged.Medline;
import cloud.girofle.herbier.zotero.tagged.RefWorks;
import cloud.girofle.herbier.zotero.tagged.Refer;
import cloud.girofle.herbier.zotero.tagged.Ris;
import cloud.girofle.herbier.zotero.tagged.WebOfScience;
import cloud.girofle.herbier.zotero.tagged.WikipediaTemplates;
import cloud.girofle.herbier.zotero.tagged.ZoteroCsv;
import cloud.girofle.herbier.zotero.tex.BibLatex;
import cloud.girofle.herbier.zotero.tex.BibTex;
import cloud.girofle.herbier.zotero.xml.EndNoteXml;
import cloud.girofle.herbier.zotero.xml.MarcXml;
import cloud.girofle.herbier.zotero.xml.Mods;
import cloud.girofle.herbier.zotero.xml.Tei;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads an export, whatever its format and whatever its name: the content decides.
 *
 * <p>Thread-safe. Throws only {@link UncheckedIOException}, when the disk fails; anything wrong
 * with the data is in {@link Export#problems()}.
 */
public final class ZoteroExport {

    /** Each format is asked in turn, the most particular first. */
    private static final List<Format> FORMATS =
            List.of(
                    new ZoteroRdf(),
                    new BibliontologyRdf(),
                    new Mods(),
                    new MarcXml(),
                    new EndNoteXml(),
                    new Tei(),
                    new DublinCoreRdf(),
                    new BetterBibtexJson(),
                    new ZoteroApiJson(),
                    new ZoteroReport(),
                    new Bookmarks(),
                    new Coins(),
                    new CslJson(),
                    new BibLatex(),
                    new BibTex(),
                    new Ris(),
                    new Medline(),
                    new WebOfScience(),
                    new RefWorks(),
                    new Refer(),
                    new ZoteroCsv(),
                    new WikipediaTemplates(),
                    new Cff(),
                    new LinkList()); // The least particular.

    private ZoteroExport() {}

    /** Reads the file. */
    public static Export read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            long size = Files.size(path);
            if (size == 0) {
                return Export.refused(Problem.of(name, "", Kind.EMPTY_FILE));
            }
            if (size > Limits.MOST_BYTES) {
                String mega = String.valueOf(size >> 20);
                String most = String.valueOf(Limits.MOST_BYTES >> 20);
                return Export.refused(Problem.of(name, "", Kind.TOO_LARGE, mega, most));
            }
            return read(TextFile.decode(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file that is decoded already. */
    public static Export read(ExportFile file) {
        String head = file.text().substring(0, Math.min(Limits.HEAD, file.text().length()));
        Optional<Format> format =
                FORMATS.stream().filter(each -> each.recognises(head)).findFirst();
        return format.map(known -> known.read(file))
                .map(export -> saysNothing(export) ? empty(file, export.format()) : export)
                .orElseGet(() -> refused(file, Kind.UNKNOWN_FORMAT));
    }

    /** Not even what is wrong: then the file holds no entry, and withdraws none either. */
    private static boolean saysNothing(Export export) {
        return export.records().isEmpty()
                && export.collections().isEmpty()
                && export.problems().stream()
                        .allMatch(problem -> problem.kind() == Kind.REPAIRED_TEXT);
    }

    private static Export empty(ExportFile file, String format) {
        Problem problem = Problem.of(file.name(), "", Kind.EMPTY_FILE);
        return new Export(format, List.of(), List.of(), List.of(problem));
    }

    private static Export refused(ExportFile file, Kind kind) {
        return Export.refused(Problem.of(file.name(), "", kind));
    }
}
