package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Problem;
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

    /** How much of a file decides its format, in characters. */
    static final int HEAD = 16_384;

    /** The largest file read, in bytes. */
    static final long MOST_BYTES = 256L << 20;

    /** The most entries read from one file. */
    static final int MOST_ENTRIES = 200_000;

    /** The deepest nesting read, in elements or braces. */
    static final int MOST_DEPTH = 200;

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
                    new CslJson(),
                    new BibTex(),
                    new Ris(),
                    new Medline(),
                    new WebOfScience(),
                    new RefWorks(),
                    new Refer(),
                    new ZoteroCsv(),
                    new LinkList()); // The least particular.

    private ZoteroExport() {}

    /** Reads the file. */
    public static Export read(Path path) {
        String name = String.valueOf(path.getFileName());
        try {
            long size = Files.size(path);
            if (size == 0) {
                return Export.refused(Problem.of(name, "", Problem.Kind.EMPTY_FILE));
            }
            if (size > MOST_BYTES) {
                String mega = String.valueOf(size >> 20);
                String most = String.valueOf(MOST_BYTES >> 20);
                return Export.refused(Problem.of(name, "", Problem.Kind.TOO_LARGE, mega, most));
            }
            return read(TextFile.decode(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Export read(ExportFile file) {
        String head = file.text().substring(0, Math.min(HEAD, file.text().length()));
        Optional<Format> format =
                FORMATS.stream().filter(each -> each.recognises(head)).findFirst();
        return format.map(known -> known.read(file))
                .orElseGet(() ->
                        Export.refused(Problem.of(file.name(), "", Problem.Kind.UNKNOWN_FORMAT)));
    }
}
