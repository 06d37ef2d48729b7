package cloud.girofle.herbier.zotero;

import java.nio.file.Path;
import java.util.List;

/** Reads a text as if it were a file, whatever its format. */
final class Typed {

    private Typed() {}

    static Export read(String text) {
        return ZoteroExport.read(
                new ExportFile("essai.txt", Path.of("no", "such", "folder"), text, List.of()));
    }
}
