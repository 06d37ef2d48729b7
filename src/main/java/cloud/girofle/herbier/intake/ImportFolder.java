package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.zotero.sync.LibraryAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The import folder: one folder per source, each with its exports. An export is a file that stands
 * directly in it, or in a folder of its own as Zotero makes with « Export Files »: {@code
 * Name/Name.rdf} beside {@code Name/files/}.
 */
final class ImportFolder {

    /** What people keep beside exports, and what copying leaves behind. */
    private static final Pattern BESIDE =
            Pattern.compile(
                    "(?i)\\..*|readme.*|licen[cs]e.*|thumbs\\.db|desktop\\.ini|.*~"
                            + "|.*\\.(bak|tmp|part|pdf|png|jpe?g|gif|webp|svg|epub|docx?|odt)");

    private static final Pattern EXPORT = Pattern.compile("(?i).*\\.(rdf|json|bib|ris|xml|csv)");

    private ImportFolder() {}

    /**
     * Every source that is described or has a folder, the most trusted first.
     *
     * @throws BrokenSourcesException when {@code sources.yml} cannot be used
     */
    static List<Source> sources(Path folder) {
        Map<String, Source> sources = new LinkedHashMap<>();
        folders(folder).keySet().forEach(slug -> sources.put(slug, SourcesFile.undescribed(slug)));
        SourcesFile.read(folder.resolve(SourcesFile.NAME)).stream()
                .map(SourcesFile.Described::source)
                .forEach(source -> sources.put(source.slug(), source));
        return sources.values().stream()
                .sorted(Comparator.comparingInt(Source::trust).thenComparing(Source::slug))
                .toList();
    }

    /**
     * Each source that has a folder or a live library, the most trusted first.
     *
     * @throws BrokenSourcesException when {@code sources.yml} cannot be used
     */
    static List<Given> given(Path folder) {
        Map<String, Path> folders = folders(folder);
        Map<String, LibraryAddress> live = new LinkedHashMap<>();
        SourcesFile.read(folder.resolve(SourcesFile.NAME))
                .forEach(each ->
                        each.live().ifPresent(library -> live.put(each.source().slug(), library)));
        return sources(folder).stream()
                .filter(source ->
                        folders.containsKey(source.slug()) || live.containsKey(source.slug()))
                .map(source ->
                        new Given(
                                source,
                                Optional.ofNullable(folders.get(source.slug()))
                                        .map(ImportFolder::exports)
                                        .orElse(Map.of()),
                                Optional.ofNullable(live.get(source.slug()))))
                .toList();
    }

    /** The folder of each source that has one. */
    static Map<String, Path> folders(Path folder) {
        Map<String, Path> folders = new TreeMap<>();
        for (Path each : list(folder)) {
            String slug = Fold.slug(name(each));
            if (Files.isDirectory(each) && !name(each).startsWith(".") && !slug.isEmpty()) {
                folders.putIfAbsent(slug, each);
            }
        }
        return folders;
    }

    /** The exports in a source's folder, by the name each is known under. */
    static Map<String, Path> exports(Path folder) {
        Map<String, Path> exports = new TreeMap<>();
        for (Path each : list(folder)) {
            if (isExport(each)) {
                exports.put(name(each), each);
            }
        }
        for (Path each : list(folder)) {
            if (Files.isDirectory(each)
                    && !name(each).startsWith(".")
                    && !name(each).equals("files")) {
                exportsOf(each, exports);
            }
        }
        return exports;
    }

    private static void exportsOf(Path folder, Map<String, Path> exports) {
        List<Path> inside = list(folder).stream().filter(ImportFolder::isExport).toList();
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

    private static boolean isExport(Path file) {
        return Files.isRegularFile(file)
                && !BESIDE.matcher(name(file)).matches()
                && !name(file).equals(SourcesFile.NAME);
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(ImportFolder::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
