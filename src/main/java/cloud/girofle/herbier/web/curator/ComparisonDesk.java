package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.intake.Progress;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.sharing.parallel.Beside;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Sent;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where sources are compared with files that are not imported: reads them in the background, into a
 * small library that is thrown away, and deletes them then. The library is never written. The last
 * few comparisons are remembered for as long as the server runs. Thread-safe.
 */
public final class ComparisonDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ComparisonDesk.class);

    /** Comparisons that are kept; they take room on the disk. A further one takes the oldest's. */
    static final int MOST = 3;

    /** Who stands second; no source of a library is called so. */
    private static final String FILE = "fichier-envoye";

    private static final int LEAST_TRUST = 1_000;

    private final Library library;
    private final ImportDesk desk;
    private final Map<String, FileComparison> comparisons = new LinkedHashMap<>();
    private final Map<String, Beside> open = new HashMap<>();

    /**
     * A desk over a library.
     *
     * @param desk whose folder and worker it shares
     */
    public ComparisonDesk(Library library, ImportDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    /** The most that may be sent at once, in MB. */
    long limit() {
        return desk.limit();
    }

    /**
     * Takes files in hand, and has them read.
     *
     * @throws BadAddressException when others are still being read, or names cannot be
     */
    synchronized FileComparison receive(
            Account account, Source source, List<Sent.SentFile> files, Messages words) {
        makeRoom();
        String id = UUID.randomUUID().toString();
        Path sent = desk.incoming().put(id, files);
        List<String> names = files.stream().map(Sent.SentFile::name).toList();
        Source other = new Source(FILE, SentNames.told(names, words), "", "", LEAST_TRUST);
        FileComparison comparison =
                new FileComparison(
                        id,
                        account.id(),
                        source,
                        sent,
                        names,
                        desk.jobs()
                                .start(
                                        source.name(),
                                        progress -> read(id, source, other, sent, progress)));
        comparisons.put(id, comparison);
        return comparison;
    }

    private FileComparison.Read read(
            String id, Source source, Source other, Path sent, Progress progress) {
        Path folder = made(sent);
        try {
            Beside beside =
                    Beside.of(
                            folder,
                            library,
                            source,
                            other,
                            small ->
                                    new Intake(small)
                                            .take(
                                                    other,
                                                    IncomingFolder.contents(sent),
                                                    ImportRun.Start.UPLOAD,
                                                    progress));
            if (!keeps(id, beside)) {
                beside.close();
                throw new CancellationException();
            }
            return new FileComparison.Read(beside, beside.library().runs(1).getFirst());
        } catch (RuntimeException | Error e) { // Whatever it is, nothing is to be left behind.
            clear(folder);
            throw e;
        } finally {
            clear(sent);
            clear(folder.resolve("files")); // What came with the files is not looked at.
        }
    }

    /** Where the small library of files that were sent stands. */
    private static Path made(Path sent) {
        return sent.resolveSibling(sent.getFileName() + "-lu");
    }

    /** Whether somebody still wants what was made; then it is closed when it is forgotten. */
    private synchronized boolean keeps(String id, Beside beside) {
        boolean wanted = comparisons.containsKey(id);
        if (wanted) {
            open.put(id, beside);
        }
        return wanted;
    }

    /** The last asked for stays: only what is read can be thrown away. */
    private void makeRoom() {
        while (comparisons.size() >= MOST) {
            FileComparison oldest =
                    comparisons.values().stream()
                            .filter(each -> each.job().isOver())
                            .findFirst()
                            .orElseThrow(
                                    () -> new BadAddressException("parallels.file.tooMany", MOST));
            forget(oldest);
        }
    }

    /** Somebody's comparison, while it is remembered. */
    synchronized Optional<FileComparison> find(Account account, String id) {
        return Optional.ofNullable(comparisons.get(id))
                .filter(each -> each.account() == account.id());
    }

    /** All of somebody's, the first sent first. */
    synchronized List<FileComparison> of(Account account) {
        return comparisons.values().stream()
                .filter(each -> each.account() == account.id())
                .toList();
    }

    /** Forgets a comparison, and deletes what was made for it. */
    synchronized void forget(FileComparison comparison) {
        comparisons.remove(comparison.id());
        comparison.job().stop();
        clear(comparison.sent());
        Optional.ofNullable(open.remove(comparison.id()))
                .ifPresent(beside -> {
                    beside.close();
                    clear(made(comparison.sent()));
                });
    }

    /** What cannot be deleted now is when the server is next started. */
    private static void clear(Path folder) {
        try {
            IncomingFolder.clear(folder);
        } catch (UncheckedIOException e) {
            LOG.warn("{} is of no more use, and could not be deleted", folder, e);
        }
    }
}
