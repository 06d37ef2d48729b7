package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import java.nio.file.Path;
import java.util.List;

/** Reads a text as if it were a file, whatever its format. */
public final class Typed {

    private Typed() {}

    public static Export read(String text) {
        return read(text, Path.of("no", "such", "folder"));
    }

    /** Reads it as a file that stands in that folder. */
    public static Export read(String text, Path folder) {
        return ZoteroExport.read(new ExportFile("essai.txt", folder, text, List.of()));
    }

    public static List<Problem.Kind> kinds(Export export) {
        return export.problems().stream().map(Problem::kind).toList();
    }
}
