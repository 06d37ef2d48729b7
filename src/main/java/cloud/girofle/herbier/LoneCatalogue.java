package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.IndexInUseException;
import cloud.girofle.herbier.zotero.reading.TemporaryFolder;
import java.io.IOException;
import java.util.Optional;

/**
 * A catalogue of all that a library holds now, to be asked once: that of the data folder, or, where
 * a server holds it, another made for the time being in a folder that is removed afterwards.
 */
final class LoneCatalogue implements AutoCloseable {

    private final Catalogue catalogue;
    private final Optional<TemporaryFolder> temporary;

    private LoneCatalogue(Catalogue catalogue, Optional<TemporaryFolder> temporary) {
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
            TemporaryFolder folder = TemporaryFolder.make();
            return new LoneCatalogue(Catalogue.open(folder.path()), Optional.of(folder));
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public void close() {
        catalogue.close();
        temporary.ifPresent(TemporaryFolder::close);
    }
}
