package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.backup.LastBackup;
import cloud.girofle.herbier.search.Catalogue;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the parts of the site are: looked at anew each time, in a few milliseconds. Thread-safe. */
public final class Pulse {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    /** Below both, an admin has something to do. */
    private static final long LITTLE = 100L << 20;

    private static final double LITTLE_SHARE = 0.05;

    /** Below that, hardly anything can be written. */
    private static final long NOTHING = 1L << 20;

    /** Files that wait are counted up to that many. */
    private static final int WAITING_COUNTED = 1_000;

    /** How a part is, the worst last. */
    public enum State {
        OK,
        DEGRADED,
        DOWN
    }

    /**
     * What was found.
     *
     * @param parts each part, and how it is
     * @param numbers what was counted, by name; absent where the part does not answer
     */
    public record Beat(Map<String, State> parts, Map<String, Long> numbers) {

        /** As the worst of the parts. */
        public State state() {
            return parts.values().stream().max(State::compareTo).orElse(State.OK);
        }
    }

    private final Library library;
    private final Catalogue catalogue;
    private final Doors doors;
    private final Path data;

    /** Of that library and what goes with it, in that data folder. */
    public Pulse(Library library, Catalogue catalogue, Doors doors, Path data) {
        this.library = library;
        this.catalogue = catalogue;
        this.doors = doors;
        this.data = data;
    }

    /** Now. */
    public Beat now() {
        Map<String, State> parts = new LinkedHashMap<>();
        Map<String, Long> numbers = new LinkedHashMap<>();
        parts.put("library", state("library", () -> library(numbers)));
        parts.put("accounts", state("accounts", () -> doors.members().all()));
        parts.put("index", state("index", () -> index(numbers)));
        parts.put("disk", disk(numbers));
        numbers.put("uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1_000);
        age(LastBackup.of(data)).ifPresent(age -> numbers.put("backup_age_seconds", age));
        return new Beat(parts, numbers);
    }

    private void library(Map<String, Long> numbers) {
        numbers.put("references", (long) library.count());
        numbers.put("change", library.lastChange());
        numbers.put("waiting_files", (long) library.files().waiting(WAITING_COUNTED).size());
        age(library.changed()).ifPresent(age -> numbers.put("change_age_seconds", age));
    }

    /** An index that lags behind goes on answering. */
    private void index(Map<String, Long> numbers) {
        numbers.put("indexed", (long) catalogue.count());
        numbers.put("behind", Math.max(0, library.lastChange() - catalogue.lastChange()));
    }

    private State disk(Map<String, Long> numbers) {
        try {
            FileStore disk = Files.getFileStore(data);
            long free = disk.getUsableSpace();
            numbers.put("disk_free_bytes", free);
            if (free < NOTHING) {
                return State.DOWN;
            }
            return free < LITTLE || free < disk.getTotalSpace() * LITTLE_SHARE
                    ? State.DEGRADED
                    : State.OK;
        } catch (IOException e) {
            LOG.error("The disk of {} does not answer", data, e);
            return State.DOWN;
        }
    }

    private static State state(String part, Runnable look) {
        try {
            look.run();
            return State.OK;
        } catch (RuntimeException e) { // Whatever the reason, it is not well.
            LOG.error("This part does not answer: {}", part, e);
            return State.DOWN;
        }
    }

    private static Optional<Long> age(Optional<Instant> moment) {
        return moment.map(then -> Math.max(0, Duration.between(then, Instant.now()).toSeconds()));
    }
}
