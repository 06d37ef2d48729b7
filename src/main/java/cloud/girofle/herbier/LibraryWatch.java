package cloud.girofle.herbier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has somebody look at the library when it may have changed, by this process or another: the system
 * tells that its database is written to. Nothing is asked for while nobody writes, but once a
 * minute, should the system ever fail to tell.
 *
 * <p>What is heard comes before what can be seen: SQLite writes to its log, has the disk confirm
 * it, and only then shows the commit, in memory that nobody is told of. Hence somebody looks soon,
 * then again after a second, two, four and so on.
 */
final class LibraryWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryWatch.class);

    private static final String DATABASE = "library.db"; // And its log, library.db-wal.

    private static final Duration SOON = Duration.ofMillis(50);

    /** While others write and write, looking is not done more often. */
    private static final Duration APART = Duration.ofSeconds(1);

    private static final Duration SELDOM = Duration.ofMinutes(1);

    /** Where the system tells nothing. */
    private static final Duration UNTOLD = Duration.ofSeconds(2);

    private final Optional<WatchService> service;
    private final Runnable look;
    private final Duration longest;
    private final Thread thread;

    /** When to look next, and when to do so at the earliest, by {@link System#nanoTime}. */
    private long due = System.nanoTime();

    private long earliest = due;

    private Duration pause = APART;
    private volatile boolean closed;

    private LibraryWatch(Optional<WatchService> service, Runnable look) {
        this.service = service;
        this.look = look;
        this.longest = service.isPresent() ? SELDOM : UNTOLD;
        this.thread = Thread.ofPlatform().name("library-watch").daemon().unstarted(this::watch);
    }

    /**
     * Begins.
     *
     * @param data the folder of the library
     * @param look is run at once, then whenever the library may have changed; never twice at a
     *     time; throws nothing
     */
    static LibraryWatch over(Path data, Runnable look) {
        LibraryWatch watch = new LibraryWatch(service(data), look);
        watch.thread.start();
        return watch;
    }

    private static Optional<WatchService> service(Path data) {
        try {
            WatchService service = data.getFileSystem().newWatchService();
            data.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
            return Optional.of(service);
        } catch (IOException e) {
            LOG.warn(
                    "The system cannot tell when {} changes ({}): looking every {} s",
                    data,
                    e.getMessage(),
                    UNTOLD.toSeconds());
            return Optional.empty();
        }
    }

    private void watch() {
        try {
            while (!closed) {
                if (isWrittenTo(due - System.nanoTime())) {
                    pause = APART;
                    hasten();
                }
                if (due - System.nanoTime() <= 0) {
                    look.run();
                    rest();
                }
            }
        } catch (ClosedWatchServiceException e) {
            return; // The server stops.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hasten() {
        long soon = System.nanoTime() + SOON.toNanos();
        long possible = soon - earliest > 0 ? soon : earliest;
        due = due - possible < 0 ? due : possible;
    }

    private void rest() {
        long looked = System.nanoTime();
        earliest = looked + APART.toNanos();
        due = looked + pause.toNanos();
        pause = pause.multipliedBy(2).compareTo(longest) > 0 ? longest : pause.multipliedBy(2);
    }

    /** Waits for so many nanoseconds at most until the database is written to. */
    private boolean isWrittenTo(long atMost) throws InterruptedException {
        if (service.isEmpty()) {
            TimeUnit.NANOSECONDS.sleep(atMost);
            return false;
        }
        WatchKey key = service.get().poll(atMost, TimeUnit.NANOSECONDS);
        if (key == null) {
            return false;
        }
        boolean written = key.pollEvents().stream().anyMatch(LibraryWatch::isOfDatabase);
        key.reset();
        return written;
    }

    /** What more happened than the system could tell may be of it too. */
    private static boolean isOfDatabase(WatchEvent<?> event) {
        return !(event.context() instanceof Path name) || name.toString().startsWith(DATABASE);
    }

    /** Ends, once whoever looks has looked. */
    @Override
    public void close() {
        closed = true;
        try {
            if (service.isPresent()) {
                service.get().close();
            } else {
                thread.interrupt();
            }
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
