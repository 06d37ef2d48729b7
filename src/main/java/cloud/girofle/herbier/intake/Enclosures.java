package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.KeptFiles;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.zotero.OpenExport;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files that come with an export: takes each in, and has its attachment bear it. One that
 * cannot be taken is a problem of the export. Of a web page that was saved with all it needs, the
 * page itself is taken.
 */
final class Enclosures {

    /** What is done with the bytes of a file: {@link KeptFiles#keep}, or {@link KeptFiles#hash}. */
    interface Keeper {

        /**
         * Says which file it is.
         *
         * @throws UncheckedIOException when the disk fails
         */
        StoredFile take(Path file);
    }

    private final OpenExport open;
    private final String name;
    private final Keeper keeper;
    private final List<Problem> problems = new ArrayList<>();

    private Enclosures(OpenExport open, String name, Keeper keeper) {
        this.open = open;
        this.name = name;
        this.keeper = keeper;
    }

    /**
     * What an open export says, each attachment with its file.
     *
     * @param name of the export, for problems
     */
    static Export taken(OpenExport open, String name, Keeper keeper) {
        Export export = open.export();
        Enclosures enclosures = new Enclosures(open, name, keeper);
        List<Record> records = export.records().stream().map(enclosures::with).toList();
        List<Problem> problems = new ArrayList<>(export.problems());
        problems.addAll(enclosures.problems);
        return new Export(
                export.format(), records, export.collections(), problems, export.tagColors());
    }

    private Record with(Record item) {
        if (item.attachments().isEmpty()) {
            return item;
        }
        return item.attaching(item.attachments().stream().map(file -> with(item, file)).toList());
    }

    private Attachment with(Record item, Attachment attachment) {
        return open.file(attachment)
                .flatMap(path -> take(item, attachment, path))
                .map(attachment::kept)
                .orElse(attachment);
    }

    private Optional<StoredFile> take(Record item, Attachment attachment, Path path) {
        try {
            if (Files.size(path) > KeptFiles.MOST_BYTES) {
                tell(
                        item,
                        Problem.Kind.FILE_TOO_LARGE,
                        attachment.path(),
                        String.valueOf(KeptFiles.MOST_BYTES >> 20));
                return Optional.empty();
            }
            return Optional.of(keeper.take(path));
        } catch (IOException | UncheckedIOException e) {
            String reason = String.valueOf(e.getMessage());
            tell(item, Problem.Kind.FILE_UNREADABLE, attachment.path(), reason);
            return Optional.empty();
        }
    }

    private void tell(Record item, Problem.Kind kind, String... details) {
        problems.add(Problem.of(name, item.localId(), kind, details));
    }
}
