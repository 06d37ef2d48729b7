package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The library to rehearse in: where there is none yet, an empty one that is gone afterwards. */
final class DryLibrary implements AutoCloseable {

    private final Library library;
    private final Optional<Path> passing;

    private DryLibrary(Library library, Optional<Path> passing) {
        this.library = library;
        this.passing = passing;
    }

    static DryLibrary of(Path data) {
        if (Files.exists(data.resolve("library.db"))) {
            return new DryLibrary(Library.open(data), Optional.empty());
        }
        try {
            Path folder = Files.createTempDirectory("herbier");
            return new DryLibrary(Library.open(folder), Optional.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Library library() {
        return library;
    }

    @Override
    public void close() {
        library.close();
        passing.ifPresent(DryLibrary::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
