package cloud.girofle.herbier.zotero.harvest;

import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.sync.Courier;
import cloud.girofle.herbier.zotero.sync.Mirror;
import cloud.girofle.herbier.zotero.sync.Network;
import cloud.girofle.herbier.zotero.sync.Pace;
import cloud.girofle.herbier.zotero.sync.Patience;
import cloud.girofle.herbier.zotero.sync.SyncFailure;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * Harvests OAI-PMH repositories. A harvest asks for what changed since the last one, with some
 * overlap; what comes of it is the whole library, as if it had been exported to a file just now.
 *
 * <p>Thread-safe. Throws only {@link java.io.UncheckedIOException}, when its thread is interrupted;
 * whatever else goes wrong is in {@link Export#problems()}, and then the export is refused whole:
 * nothing is lost of what was harvested before.
 */
public final class Harvest {

    /** The largest reply taken, in bytes: a few hundred records with long notes. */
    private static final int MOST_BYTES = 32 << 20;

    private final Pace pace;
    private final String agent;
    private final int mostBytes;

    /** What each server asked, such as to wait. */
    private final Map<String, Patience> patience = new ConcurrentHashMap<>();

    /**
     * Asks repositories.
     *
     * @param who the address of this site, told to each server
     */
    public Harvest(Pace pace, String who) {
        this(pace, who, MOST_BYTES);
    }

    Harvest(Pace pace, String who, int mostBytes) {
        this.pace = pace;
        this.agent = who.isEmpty() ? "Herbier" : "Herbier (+" + who + ")";
        this.mostBytes = mostBytes;
    }

    /**
     * Brings the mirror up to date, and reads the library from it.
     *
     * @param network where the source says that the server may stand
     * @param progress told how many records came so far
     */
    public Export harvest(
            Repository repository, Network network, Mirror mirror, IntConsumer progress) {
        Patience known =
                patience.computeIfAbsent(
                        repository.address().getRawAuthority(), any -> new Patience(pace));
        try (Courier courier = new Courier(repository.address(), network, known, pace, mostBytes)) {
            OaiClient client = new OaiClient(repository.address(), courier, agent);
            new HarvestRound(client, repository, mirror, progress).run();
            return new Gathering(repository.name()).read(mirror);
        } catch (SyncFailure failure) {
            return Export.refused(failure.problem(repository.name()));
        }
    }

    /** The library as the last harvest left it, without asking anybody; empty before the first. */
    public Optional<Export> last(Repository repository, Mirror mirror) {
        return mirror.version() == 0
                ? Optional.empty()
                : Optional.of(new Gathering(repository.name()).read(mirror));
    }
}
