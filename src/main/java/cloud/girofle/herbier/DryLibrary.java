package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.zotero.reading.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The library to rehearse in: where there is none yet, an empty one that is gone afterwards. */
final class DryLibrary implements AutoCloseable {

    private final Library library;
    private final Optional<TemporaryFolder> passing;

    private DryLibrary(Library library, Optional<TemporaryFolder> passing) {
        this.library = library;
        this.passing = passing;
    }

    static DryLibrary of(Path data) {
        if (Files.exists(data.resolve("library.db"))) {
            return new DryLibrary(Library.open(data), Optional.empty());
        }
        try {
            TemporaryFolder folder = TemporaryFolder.make();
            return new DryLibrary(Library.open(folder.path()), Optional.of(folder));
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
        passing.ifPresent(TemporaryFolder::close);
    }
}
