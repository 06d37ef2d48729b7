package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.zotero.ExportFolder;
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
import java.util.stream.Stream;

/** The import folder: one folder per source, each with its {@link ExportFolder exports}. */
final class ImportFolder {

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
     * Each source that has a folder or is followed on the net, the most trusted first.
     *
     * @throws BrokenSourcesException when {@code sources.yml} cannot be used
     */
    static List<Given> given(Path folder) {
        Map<String, Path> folders = folders(folder);
        Map<String, Upstream> live = new LinkedHashMap<>();
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
                                        .map(ExportFolder::exports)
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

    static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
