package cloud.girofle.herbier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Watches the import folder while the site serves, and tells which things in it (the folders of
 * sources, {@code sources.yml}) changed, once each has come to rest. The system wakes it; it looks
 * at the disk only while something moves.
 */
final class ImportWatch implements AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(2);

    /** How deep files are watched: {@code source/Export/files/12/article.pdf}. */
    private static final int DEPTH = 5;

    private final Path folder;
    private final WatchService service;
    private final Consumer<Set<String>> changed;
    private final Runnable gone;
    private final InstantSource clock = InstantSource.system();
    private final Settling settling = new Settling(QUIET);
    private final Map<WatchKey, Path> watched = new HashMap<>();

    private ImportWatch(
            Path folder, WatchService service, Consumer<Set<String>> changed, Runnable gone) {
        this.folder = folder;
        this.service = service;
        this.changed = changed;
        this.gone = gone;
    }

    /**
     * Begins to watch a folder, made when it is not there.
     *
     * @param changed is told the names of what changed in it and came to rest
     * @param gone is told that it is no longer there
     * @throws IOException when it cannot be watched
     */
    static ImportWatch over(Path folder, Consumer<Set<String>> changed, Runnable gone)
            throws IOException {
        Files.createDirectories(folder);
        WatchService service = folder.getFileSystem().newWatchService();
        ImportWatch watch = new ImportWatch(folder, service, changed, gone);
        try {
            watch.register(folder);
        } catch (IOException e) {
            service.close();
            throw e;
        }
        Thread.ofPlatform().name("import-watch").daemon().start(watch::watch);
        return watch;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch() {
        try {
            while (!watched.isEmpty()) {
                WatchKey key =
                        settling.isCalm() ? service.take() : service.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    hear(key);
                }
                Set<String> settled = settling.settled(this::look, clock.instant());
                if (!settled.isEmpty()) {
                    changed.accept(settled);
                }
            }
            gone.run();
        } catch (ClosedWatchServiceException e) {
            return; // The server stops.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(WatchKey key) {
        Path place = watched.getOrDefault(key, folder);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                Path path = place.resolve(name);
                changed(path);
                if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE)) {
                    registerOrMiss(path);
                }
            } else { // More happened than the system could tell: anything may have changed.
                registerOrMiss(folder);
                looks(folder, 1).keySet().forEach(each -> changed(folder.resolve(each)));
            }
        }
        if (!key.reset()) {
            watched.remove(key);
        }
    }

    private void changed(Path path) {
        settling.changed(folder.relativize(path).getName(0).toString(), clock.instant());
    }

    /** What is gone again already, or cannot be read, will not be heard of; the rest is. */
    private void registerOrMiss(Path path) {
        try {
            register(path);
        } catch (IOException e) {
            changed(path);
        }
    }

    private void register(Path path) throws IOException {
        int depth = DEPTH - folder.relativize(path).getNameCount();
        Files.walkFileTree(
                path,
                EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                Math.max(0, depth),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes is)
                            throws IOException {
                        watched.put(
                                place.register(
                                        service,
                                        StandardWatchEventKinds.ENTRY_CREATE,
                                        StandardWatchEventKinds.ENTRY_MODIFY,
                                        StandardWatchEventKinds.ENTRY_DELETE),
                                place);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** How something in the folder looks now, with all that it holds. */
    private Map<String, String> look(String name) {
        return looks(folder.resolve(name), DEPTH);
    }

    /** The size and the last change of each file there. */
    private static Map<String, String> looks(Path path, int depth) {
        Map<String, String> looks = new TreeMap<>();
        try {
            Files.walkFileTree(
                    path,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    depth,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                            looks.put(
                                    path.relativize(file).toString(),
                                    is.size() + " " + is.lastModifiedTime());
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE; // Gone meanwhile: it looks so.
                        }
                    });
        } catch (IOException e) {
            looks.put("", String.valueOf(e.getMessage()));
        }
        return looks;
    }
}
