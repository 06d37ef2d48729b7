package cloud.girofle.herbier.zotero.reading;

import cloud.girofle.herbier.reference.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * A file decoded to text.
 *
 * @param name its name, for problems
 * @param folder where it stands; attachments are looked for under it and nowhere else
 * @param text the content, byte order mark left out, line ends as they are
 * @param problems what decoding had to repair
 */
public record ExportFile(String name, Path folder, String text, List<Problem> problems) {

    public ExportFile {
        problems = List.copyOf(problems);
    }
}
