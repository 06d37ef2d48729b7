package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.archive.UnpackedZip;
import cloud.girofle.herbier.zotero.database.ZoteroDatabase;
import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Opens exports, in whatever they come. */
final class Opening {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private final Path work;

    Opening(Path work) {
        this.work = work;
    }

    List<OpenExport> all(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return folder(path);
            }
            return isZip(path)
                    ? zip(path)
                    : List.of(new OpenExport("", read(path), above(path), Opening::nothing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<OpenExport> folder(Path folder) {
        Map<String, Path> exports = ExportFolder.exports(folder);
        List<OpenExport> opened = new ArrayList<>();
        boolean done = false;
        try {
            for (Map.Entry<String, Path> each : exports.entrySet()) {
                String name = exports.size() == 1 ? "" : each.getKey();
                all(each.getValue()).forEach(export -> opened.add(export.under(name)));
            }
            done = true;
        } finally {
            if (!done) {
                opened.forEach(OpenExport::close);
            }
        }
        return opened.isEmpty()
                ? List.of(refused(folder, problem(folder, Kind.NO_EXPORT)))
                : opened;
    }

    private List<OpenExport> zip(Path path) throws IOException {
        UnpackedZip zip = UnpackedZip.of(path, work);
        boolean done = false;
        try {
            List<OpenExport> opened = zip.refused() ? List.of() : unpacked(zip);
            done = !opened.isEmpty();
            if (!done) {
                List<Problem> problems = new ArrayList<>(zip.problems());
                if (!zip.refused()) {
                    problems.add(problem(path, Kind.NO_EXPORT));
                }
                return List.of(refused(path, problems.toArray(Problem[]::new)));
            }
            return opened;
        } finally {
            if (!done) {
                zip.close();
            }
        }
    }

    /** The exports among its files, the first of which tells what of the zip was left out. */
    private List<OpenExport> unpacked(UnpackedZip zip) throws IOException {
        Path root = zip.folder();
        Map<String, Path> exports = ExportFolder.exports(root);
        while (exports.isEmpty() && !ExportFolder.only(root).equals(root)) {
            root = ExportFolder.only(root);
            exports = ExportFolder.exports(root);
        }
        Runnable closing = new Last(zip, exports.size());
        List<OpenExport> opened = new ArrayList<>();
        long bytes = 0;
        for (Map.Entry<String, Path> each : exports.entrySet()) {
            bytes += ZoteroDatabase.recognises(each.getValue()) ? 0 : Files.size(each.getValue());
            Export export = unpacked(each.getValue(), bytes);
            Export whole = opened.isEmpty() ? told(zip.problems(), export) : export;
            String name = exports.size() == 1 ? "" : each.getKey();
            opened.add(new OpenExport(name, whole, above(each.getValue()), closing));
        }
        return opened;
    }

    /** All exports of a zip together are held to the size of one: somebody else made it. */
    private Export unpacked(Path path, long bytes) throws IOException {
        if (isZip(path)) {
            return Export.refused(problem(path, Kind.NESTED_ARCHIVE));
        }
        if (bytes > Limits.MOST_BYTES) {
            String mega = String.valueOf(bytes >> 20);
            String most = String.valueOf(Limits.MOST_BYTES >> 20);
            return Export.refused(problem(path, Kind.TOO_LARGE, mega, most));
        }
        return read(path);
    }

    private Export read(Path path) throws IOException {
        return ZoteroDatabase.recognises(path)
                ? ZoteroDatabase.read(path, work)
                : ZoteroExport.read(path);
    }

    private static Export told(List<Problem> first, Export export) {
        return new Export(
                export.format(),
                export.records(),
                export.collections(),
                Stream.concat(first.stream(), export.problems().stream()).toList(),
                export.tagColors());
    }

    private static OpenExport refused(Path path, Problem... problems) {
        Export nothing = new Export("", List.of(), List.of(), List.of(problems));
        return new OpenExport("", nothing, above(path), Opening::nothing);
    }

    private static Problem problem(Path path, Kind kind, String... details) {
        return Problem.of(String.valueOf(path.getFileName()), "", kind, details);
    }

    /** What is held of a file that was read. */
    private static void nothing() {}

    private static Path above(Path path) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        return folder == null ? path : folder;
    }

    private static boolean isZip(Path path) throws IOException {
        return startsWith(path, ZIP) || startsWith(path, EMPTY_ZIP);
    }

    static boolean startsWith(Path path, byte[] mark) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(mark.length), mark);
        }
    }

    /** Closes what several exports share, with the last of them. Not thread-safe. */
    private static final class Last implements Runnable {

        private final UnpackedZip zip;
        private int open;

        Last(UnpackedZip zip, int open) {
            this.zip = zip;
            this.open = open;
        }

        @Override
        public void run() {
            open--;
            if (open == 0) {
                zip.close();
            }
        }
    }
}
