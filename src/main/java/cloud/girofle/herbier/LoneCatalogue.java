package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.IndexInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A catalogue of all that a library holds now, to be asked once: that of the data folder, or, where
 * a server holds it, another made for the time being in a folder that is removed afterwards.
 */
final class LoneCatalogue implements AutoCloseable {

    private final Catalogue catalogue;
    private final Optional<Path> temporary;

    private LoneCatalogue(Catalogue catalogue, Optional<Path> temporary) {
        this.catalogue = catalogue;
        this.temporary = temporary;
    }

    static LoneCatalogue of(Library library, Settings settings) throws IOException {
        LoneCatalogue lone = open(library, settings);
        try (IndexFollower follower = new IndexFollower(library, lone.catalogue)) {
            follower.catchUp();
        }
        return lone;
    }

    private static LoneCatalogue open(Library library, Settings settings) throws IOException {
        try {
            return new LoneCatalogue(
                    IndexFollower.open(settings.index(), library), Optional.empty());
        } catch (IndexInUseException e) { // A server writes it, and may be behind.
            Path folder = Files.createTempDirectory("herbier-index");
            return new LoneCatalogue(Catalogue.open(folder), Optional.of(folder));
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public void close() {
        catalogue.close();
        temporary.ifPresent(LoneCatalogue::remove);
    }

    private static void remove(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
