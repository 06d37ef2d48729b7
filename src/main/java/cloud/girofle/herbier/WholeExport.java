package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.content.ContentFiles;
import cloud.girofle.herbier.library.HeldFile;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.backup.VisibleFiles;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.sharing.AnnotationNotes;
import cloud.girofle.herbier.sharing.Archive;
import cloud.girofle.herbier.sharing.Holdings;
import cloud.girofle.herbier.web.visit.Assets;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.zotero.ExportFolder;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.reading.TemporaryFolder;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;

/**
 * {@code herbier export all}: the whole library in one file, as it is at this moment, while the
 * site may go on. The same library makes the same bytes. Accounts, settings and the index stay out:
 * the file opens as another Herbier, whose people and place are others.
 */
final class WholeExport {

    /** The library in a whole library, as it stands in a data folder. */
    static final String DATABASE = "library.db";

    /** What curators keep in files, below it. */
    static final String CONTENT = "content";

    /** Says how a whole library is laid out; another number, another layout. */
    static final String MARK = "{\"herbier\": \"whole library\", \"layout\": 1}\n";

    private final Console console;
    private final Settings settings;

    WholeExport(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    /**
     * Writes it.
     *
     * @return the exit code: whether a file was missing
     */
    int write(Path file) throws IOException {
        try (Library library = Library.open(settings.data());
                TemporaryFolder work = TemporaryFolder.in(settings.data())) {
            Path rows = work.path().resolve(DATABASE);
            library.copyTo(rows);
            Path still = Files.createDirectory(work.path().resolve("still"));
            Files.copy(rows, still.resolve(DATABASE));
            try (Library copy = Library.open(still)) {
                Map<String, Path> files = files(library, copy);
                ExportFile.bytes(file, out -> fill(out, copy, rows, files));
                int missing = copy.files().all().size() - files.size();
                console.say("cli.whole.written", file, copy.count(), files.size());
                if (missing > 0) {
                    console.say("cli.whole.missing", missing);
                }
                return missing > 0 ? Console.PROBLEMS : Console.DONE;
            }
        }
    }

    private void fill(OutputStream out, Library copy, Path rows, Map<String, Path> files)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Archive.add(zip, ExportFolder.WHOLE, text -> text.write(MARK));
        Archive.add(
                zip,
                WholeReadme.NAME,
                text -> text.write(WholeReadme.of(copy, files.size(), settings.url())));
        Links links = Links.of(settings.url(), Assets.read());
        Holdings all =
                Holdings.of(copy, "", "").annotated(new AnnotationNotes(copy, links::lasting));
        Archive.add(
                zip,
                ExportFolder.WHOLE_RDF,
                text -> ZoteroWriter.write(Format.ZOTERO_RDF, all, all.tree(), kept(files), text));
        Archive.add(
                zip,
                "bibliotheque.csl.json",
                text -> ZoteroWriter.write(Format.CSL_JSON, all, List.of(), FilePaths.NONE, text));
        content(zip, copy);
        Archive.add(zip, DATABASE, rows);
        zip.setLevel(Deflater.NO_COMPRESSION); // Most are compressed already.
        for (Map.Entry<String, Path> each : files.entrySet()) {
            Archive.add(zip, inside(each.getKey()), each.getValue());
        }
        zip.finish();
    }

    /** The bytes that are there of the files that the copy names. */
    static Map<String, Path> files(Library library, Library copy) {
        Map<String, Path> files = new TreeMap<>();
        for (String sha256 : copy.files().all()) {
            library.files()
                    .find(sha256)
                    .map(HeldFile::path)
                    .filter(Files::isRegularFile)
                    .ifPresent(path -> files.put(sha256, path));
        }
        return files;
    }

    private static FilePaths kept(Map<String, Path> files) {
        return attachment ->
                attachment
                        .file()
                        .map(StoredFile::sha256)
                        .filter(files::containsKey)
                        .map(WholeExport::inside)
                        .orElse("");
    }

    /** As in a data folder. */
    private static String inside(String sha256) {
        return "files/" + sha256.substring(0, 2) + "/" + sha256;
    }

    /** As {@code herbier content} would leave it; what stands in the real folder is only read. */
    private void content(ZipOutputStream zip, Library copy) throws IOException {
        try (TemporaryFolder work = TemporaryFolder.in(settings.data())) {
            for (Map.Entry<String, Path> each : VisibleFiles.in(settings.content()).entrySet()) {
                Path to = work.path().resolve(each.getKey());
                Files.createDirectories(to.getParent());
                Files.copy(each.getValue(), to);
            }
            new ContentFiles(copy, work.path()).write();
            for (Map.Entry<String, Path> each : VisibleFiles.in(work.path()).entrySet()) {
                Archive.add(zip, CONTENT + "/" + each.getKey(), each.getValue());
            }
        }
    }
}
