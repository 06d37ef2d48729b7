package cloud.girofle.herbier.zotero.sync;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.zotero.json.ApiLibrary;
import cloud.girofle.herbier.zotero.reading.Export;
import java.net.URI;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Reads live Zotero libraries. A sync asks the server for what changed since the last one; what
 * comes of it is the whole library, as if it had been exported to a file just now. It never writes
 * to the server, and never talks to another.
 *
 * <p>Thread-safe. Throws only {@link java.io.UncheckedIOException}, when its thread is interrupted;
 * whatever else goes wrong is in {@link Export#problems()}, and then the export is refused whole.
 */
public final class ZoteroSync {

    /** Where libraries are, unless told otherwise. */
    public static final URI SERVER = URI.create("https://api.zotero.org");

    /** A library that changes under our eyes each time is left for later. */
    private static final int MOST_ROUNDS = 6;

    /** The largest reply taken: a hundred items with long notes. */
    private static final int MOST_BYTES = 64 << 20;

    private final URI server;
    private final ApiKeys keys;
    private final Pace pace;
    private final int mostBytes;
    private final Patience patience;

    /** Reads from that server, whose address has no last slash. */
    public ZoteroSync(URI server, ApiKeys keys, Pace pace) {
        this(server, keys, pace, MOST_BYTES);
    }

    ZoteroSync(URI server, ApiKeys keys, Pace pace, int mostBytes) {
        this.server = server;
        this.keys = keys;
        this.pace = pace;
        this.mostBytes = mostBytes;
        this.patience = new Patience(pace);
    }

    /** What the library is called, as if it were a file: {@code api.zotero.org/groups/7}. */
    public String name(LibraryAddress library) {
        return server.getRawAuthority() + server.getRawPath() + "/" + library.path();
    }

    /**
     * Brings the mirror up to date, and reads the library from it.
     *
     * @param source slug of the source, which says what key to use
     * @param network where the source says that the server may stand
     * @param progress told how many objects were downloaded so far
     */
    public Export sync(
            String source,
            LibraryAddress library,
            Network network,
            Mirror mirror,
            IntConsumer progress) {
        URI address = URI.create(server + "/" + library.path());
        try (ApiClient client =
                new ApiClient(
                        address,
                        network,
                        keys.key(source),
                        keys.variable(source),
                        patience,
                        pace,
                        mostBytes)) {
            Restart.From start = Restart.From.THE_SAME;
            for (int round = 0; round < MOST_ROUNDS; round++) {
                try {
                    new Round(client, mirror, start, progress).run();
                    return read(library, mirror);
                } catch (Restart restart) {
                    boolean further = restart.from().compareTo(start) > 0;
                    start = further ? restart.from() : start;
                }
            }
            return Export.refused(
                    Problem.of(name(library), "", Problem.Kind.SYNC_UNSETTLED, name(library)));
        } catch (SyncFailure failure) {
            return Export.refused(failure.problem(name(library)));
        }
    }

    /** The library as the last sync left it, without asking anybody; empty before the first. */
    public Optional<Export> last(LibraryAddress library, Mirror mirror) {
        return mirror.version() == 0 ? Optional.empty() : Optional.of(read(library, mirror));
    }

    private Export read(LibraryAddress library, Mirror mirror) {
        ApiLibrary read = new ApiLibrary(name(library), library.uri());
        mirror.read(Mirror.Kind.COLLECTION, kept -> read.collection(kept.json()));
        mirror.read(Mirror.Kind.ITEM, kept -> read.item(kept.json()));
        mirror.read(Mirror.Kind.SETTING, kept -> read.tagColors(kept.json()));
        return read.export();
    }
}
