package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.IndexInUseException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the catalogue in step with the library: the one wire between the two. Whatever wrote the
 * changes, this process or another, they are read from the change log and applied in order; after a
 * crash, on a new index or with a new thesaurus, that is also how it catches up. Thread-safe.
 */
final class IndexFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

    /** Changes read at once: few enough to stay light in memory. */
    private static final int BATCH = 1_000;

    /**
     * Changes between two commits, each of which waits for the disk: as many as a process that dies
     * may well take in again.
     */
    private static final int COMMIT = 20_000;

    private final Library library;
    private final Catalogue catalogue;
    private volatile boolean hurried;
    private String thesaurus;

    IndexFollower(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
        this.thesaurus = library.thesaurusVersion();
        catalogue.adopt(library.thesaurus()); // The first search is helped by it.
    }

    /**
     * Opens the catalogue of a library. One that has seen changes the library does not know, as
     * after a backup was restored, is of no use: a new one is begun, and the old one answers
     * meanwhile.
     *
     * @throws cloud.girofle.herbier.search.IndexInUseException when another process holds it
     */
    static Catalogue open(Path folder, Library library) {
        boolean isFirst = Files.notExists(folder);
        Catalogue catalogue = Catalogue.open(folder);
        if (catalogue.lastChange() <= library.lastChange()) {
            if (!isFirst && catalogue.lastChange() == 0 && library.lastChange() > 0) {
                LOG.warn("No index that can be used was found: making it anew");
            }
            return catalogue;
        }
        LOG.warn("The index is ahead of the library, as after a restored backup: building it anew");
        catalogue.close();
        return Catalogue.openAnew(folder);
    }

    /** Brings the index of a data folder up to date once; a server that holds it does so itself. */
    static void catchUp(Settings settings, Library library, Console console) {
        try (Catalogue catalogue = open(settings.index(), library);
                IndexFollower follower = new IndexFollower(library, catalogue)) {
            follower.catchUp();
        } catch (IndexInUseException e) {
            console.say("cli.index.served");
        }
    }

    /**
     * Applies every change that the catalogue has not seen yet; one batch, where it is to hurry.
     */
    synchronized void catchUp() {
        if (catalogue.mend()) {
            LOG.warn(
                    "The index was opened again after a failure, at change {}",
                    catalogue.lastChange());
        }
        String version = library.thesaurusVersion();
        if (!version.equals(thesaurus)) {
            catalogue.adopt(library.thesaurus());
            thesaurus = version;
        }
        long seen = catalogue.lastChange();
        List<Change> changes = library.changesAfter(seen, BATCH);
        boolean ends = false;
        while (!changes.isEmpty() && !ends) {
            catalogue.take(changes);
            seen = changes.getLast().number();
            if (seen - catalogue.lastChange() >= COMMIT) {
                catalogue.show();
            }
            changes = library.changesAfter(seen, BATCH);
            ends = hurried;
        }
        catalogue.show();
        if (changes.isEmpty()) {
            catalogue.settle();
        }
    }

    /**
     * The same, for {@link LibraryWatch}. A failure is logged and tried again at the next look: the
     * index is a shadow, the library goes on.
     */
    void follow() {
        try {
            catchUp();
        } catch (UncheckedIOException e) { // A disk that is full, as a rule.
            LOG.error("The index cannot be written now, trying again: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The index could not follow the library; trying again", e);
        }
    }

    /**
     * The server is to stop: what takes long is left for the next start. What was applied is kept.
     */
    void hurry() {
        hurried = true;
    }

    @Override
    public void close() {
        hurry();
        waitForTheEnd();
    }

    private synchronized void waitForTheEnd() {}
}
