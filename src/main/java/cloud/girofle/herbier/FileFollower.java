package cloud.girofle.herbier;

import cloud.girofle.herbier.intake.WaitingFiles;
import cloud.girofle.herbier.library.HeldFile;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.zotero.attached.AttachedReader;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads waiting files beside the site, whatever process took them in. Closing it leaves the file
 * being read for the next start.
 */
final class FileFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileFollower.class);

    /** Seconds after which its thread ends, when there was nothing to read. */
    private static final int IDLE = 5;

    private final AttachedReader reader = new AttachedReader();
    private final WaitingFiles files;
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final ExecutorService worker = worker();

    FileFollower(Library library) {
        this.files = new WaitingFiles(library, reader);
    }

    private static ExecutorService worker() {
        ThreadPoolExecutor worker =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().name("file-follower").daemon().factory());
        worker.allowCoreThreadTimeOut(true);
        return worker;
    }

    /** Reads the files that wait, in the background; for {@link LibraryWatch}. */
    void follow() {
        if (awaited.compareAndSet(false, true)) {
            worker.execute(this::readOrLog);
        }
    }

    /** A failure is logged and tried again at the next look. */
    private void readOrLog() {
        awaited.set(false); // Those that come from now on may need another reading.
        try {
            files.readAll(FileFollower::told);
        } catch (RuntimeException e) {
            if (!worker.isShutdown()) {
                LOG.error("Attached files could not be read; trying again", e);
            }
        }
    }

    private static void told(HeldFile file, FileReading reading, int count) {
        if (reading instanceof FileReading.Unreadable unreadable) {
            LOG.info("{}: not read, {}", file.path(), unreadable.reason());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
        worker.close();
        reader.close();
    }
}
