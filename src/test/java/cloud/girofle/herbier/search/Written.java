package cloud.girofle.herbier.search;

import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.curation.content.ContentFiles;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the project itself writes beside references: its figures, questions, notes and lists. */
final class Written {

    private Written() {}

    /**
     * All of it, as changes.
     *
     * @param folder for the library that it is taken into
     * @param number of the last change before these
     */
    static List<Change> changes(Path folder, long number) {
        try (Library library = Library.open(folder)) {
            Path content = Path.of("content");
            library.adopt(ThesaurusFile.read(content.resolve(ThesaurusFile.NAME)));
            var unused = new ContentFiles(library, content).take();
            List<Change> changes = new ArrayList<>();
            for (Change change : library.changesAfter(0, 10_000)) {
                if (change instanceof Change.Written written) {
                    changes.add(new Change.Written(number + changes.size() + 1, written.text()));
                }
            }
            return changes;
        }
    }
}
