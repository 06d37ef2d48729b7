package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Problem;
import java.nio.file.Path;
import java.util.List;

/** Reads a text as if it were a file, whatever its format. */
final class Typed {

    private Typed() {}

    static Export read(String text) {
        return read(text, Path.of("no", "such", "folder"));
    }

    /** Reads it as a file that stands in that folder. */
    static Export read(String text, Path folder) {
        return ZoteroExport.read(new ExportFile("essai.txt", folder, text, List.of()));
    }

    static List<Problem.Kind> kinds(Export export) {
        return export.problems().stream().map(Problem::kind).toList();
    }
}
