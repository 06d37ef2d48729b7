package cloud.girofle.herbier.zotero;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which files of a folder are exports: those that stand directly in it, or in a folder of their own
 * as Zotero makes with « Export Files », {@code Name/Name.rdf} beside {@code Name/files/}. Zotero's
 * own folder counts too: {@code zotero.sqlite} beside {@code storage/}.
 */
public final class ExportFolder {

    /** What people keep beside exports, and what copying, Zotero and its plugins leave behind. */
    private static final Pattern BESIDE =
            Pattern.compile(
                    "(?i)\\..*|readme.*|licen[cs]e.*|thumbs\\.db|desktop\\.ini|.*~|sources\\.yml"
                            + "|.*\\.sqlite-(?:wal|shm|journal)|better-bibtex.*"
                            + "|.*\\.(bak|tmp|part|pdf|png|jpe?g|gif|webp|svg|epub|docx?|odt)");

    /** Tells the folder, or the archive, of a whole library of Herbier's. */
    public static final String WHOLE = "herbier.json";

    /** What is an export there: the other files say the same, or are for Herbier alone. */
    public static final String WHOLE_RDF = "bibliotheque.rdf";

    private static final Pattern EXPORT =
            Pattern.compile("(?i).*\\.(rdf|json|bib|ris|xml|csv|zip|sqlite)");

    /** Where the files of attachments are, and what Zotero keeps beside its database. */
    private static final Set<String> NO_EXPORTS =
            Set.of("files", "storage", "styles", "translators", "locate", "pipes", "cache");

    private ExportFolder() {}

    /**
     * The exports in a folder, by the name each is known under; none where it is no folder.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public static Map<String, Path> exports(Path folder) {
        Map<String, Path> exports = new TreeMap<>();
        if (isWhole(folder)) {
            exports.put(WHOLE_RDF, folder.resolve(WHOLE_RDF));
            return exports;
        }
        for (Path each : list(folder)) {
            if (isExport(each)) {
                exports.put(name(each), each);
            }
        }
        for (Path each : list(folder)) {
            if (Files.isDirectory(each)
                    && !name(each).startsWith(".")
                    && !NO_EXPORTS.contains(name(each))) {
                exportsOf(each, exports);
            }
        }
        return exports;
    }

    private static boolean isWhole(Path folder) {
        return Files.isRegularFile(folder.resolve(WHOLE))
                && Files.isRegularFile(folder.resolve(WHOLE_RDF));
    }

    private static void exportsOf(Path folder, Map<String, Path> exports) {
        if (isWhole(folder)) {
            exports.put(name(folder) + "/" + WHOLE_RDF, folder.resolve(WHOLE_RDF));
            return;
        }
        List<Path> inside = list(folder).stream().filter(ExportFolder::isExport).toList();
        List<Path> namesakes =
                inside.stream().filter(file -> stem(file).equals(name(folder))).toList();
        for (Path file : namesakes) {
            // Named like the same export without its files: it may come either way.
            if (exports.putIfAbsent(name(file), file) != null) {
                exports.put(name(folder) + "/" + name(file), file);
            }
        }
        if (namesakes.isEmpty()) {
            inside.stream()
                    .filter(file -> EXPORT.matcher(name(file)).matches())
                    .forEach(file -> exports.put(name(folder) + "/" + name(file), file));
        }
    }

    /** The one folder that a folder holds beside nothing else; else the folder itself. */
    static Path only(Path folder) {
        List<Path> inside =
                list(folder).stream().filter(each -> !name(each).startsWith(".")).toList();
        return inside.size() == 1 && Files.isDirectory(inside.getFirst())
                ? inside.getFirst()
                : folder;
    }

    private static boolean isExport(Path file) {
        return Files.isRegularFile(file) && !BESIDE.matcher(name(file)).matches();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(ExportFolder::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
