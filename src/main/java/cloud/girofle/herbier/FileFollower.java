package cloud.girofle.herbier;

import cloud.girofle.herbier.intake.WaitingFiles;
import cloud.girofle.herbier.library.HeldFile;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.zotero.attached.AttachedReader;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads waiting files beside the site, whatever process took them in. Closing it leaves the file
 * being read for the next start.
 */
final class FileFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileFollower.class);

    private static final int SECONDS = 2;

    private final AttachedReader reader = new AttachedReader();
    private final WaitingFiles files;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().name("file-follower").daemon().unstarted(task));

    FileFollower(Library library) {
        this.files = new WaitingFiles(library, reader);
    }

    /** Looks every other second for files that wait. */
    void follow() {
        var unused = clock.scheduleWithFixedDelay(this::readOrLog, 0, SECONDS, TimeUnit.SECONDS);
    }

    /** A failure is logged and tried again at the next tick. */
    private void readOrLog() {
        try {
            files.readAll(FileFollower::told);
        } catch (RuntimeException e) {
            if (!clock.isShutdown()) {
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
        clock.shutdownNow();
        clock.close();
        reader.close();
    }
}
