package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Computes references anew at the end of a transaction, and logs those that differ from before.
 * When one differs, those related to it follow: what it was and is linked to may link back.
 */
final class Recomputation {

    private static final int AT_ONCE = 500;

    /** What changed the references, as the change log says it. */
    private enum Cause {
        RECORD,
        FILE
    }

    private final Computation computation;
    private final Cause cause;
    private final String now;
    private final PendingRows references;
    private final PendingRows log;
    private boolean changed;

    private Recomputation(Handle handle, Cause cause, Instant now) {
        this.cause = cause;
        this.computation = new Computation(handle);
        this.now = Moment.write(now);
        this.references =
                new PendingRows(
                        handle,
                        """
                        INSERT INTO reference (key, status, citation_key, content) VALUES (?, ?, ?, ?)
                        ON CONFLICT (key) DO UPDATE
                        SET status = excluded.status,
                            citation_key = excluded.citation_key,
                            content = excluded.content
                        """);
        this.log =
                new PendingRows(handle, "INSERT INTO change_log (key, at, cause) VALUES (?, ?, ?)");
    }

    /**
     * Brings these references, and those related to them, up to date.
     *
     * @return whether any differs from before
     */
    static boolean of(Handle handle, Set<String> keys, Instant now) {
        Recomputation recomputation = new Recomputation(handle, Cause.RECORD, now);
        Set<String> neighbours = new TreeSet<>();
        for (String key : new TreeSet<>(keys)) {
            neighbours.addAll(recomputation.renew(key));
        }
        neighbours.removeAll(keys);
        neighbours.forEach(recomputation::renew);
        recomputation.flush();
        return recomputation.changed;
    }

    /**
     * Brings these references up to date after one of their files was read, and logs each: what the
     * file says is searched, whether or not the reference shows any of it.
     */
    static void afterReading(Handle handle, Set<String> keys, Instant now) {
        Recomputation recomputation = new Recomputation(handle, Cause.FILE, now);
        for (String key : new TreeSet<>(keys)) {
            recomputation.changed = false;
            recomputation.renew(key);
            if (!recomputation.changed) {
                recomputation.log(key);
            }
        }
        recomputation.flush();
    }

    /** Computes one; returns what it was or is related to, if it differs. */
    private List<String> renew(String key) {
        Optional<Reference> before = computation.stored(key);
        Optional<Reference> after = computation.of(key);
        if (after.isEmpty() || before.equals(after)) {
            return List.of();
        }
        save(after.get());
        changed = true;
        return Stream.concat(before.stream(), after.stream())
                .flatMap(reference -> reference.related().stream())
                .toList();
    }

    private void save(Reference reference) {
        references.add(
                reference.key(),
                reference.status().name(),
                reference.citationKey(),
                Json.write(reference));
        log(reference.key());
        if (log.size() >= AT_ONCE) {
            flush();
        }
    }

    private void log(String key) {
        log.add(key, now, cause.name());
    }

    private void flush() {
        references.flush();
        log.flush();
    }
}
