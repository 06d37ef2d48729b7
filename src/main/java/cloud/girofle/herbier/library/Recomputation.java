package cloud.girofle.herbier.library;

import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private final Handle handle;
    private final Set<String> founded;
    private final Computation computation;
    private final Cause cause;
    private final String now;
    private final PendingRows references;
    private final PendingRows log;
    private final Set<String> logged = new HashSet<>();
    private boolean changed;

    private Recomputation(
            Handle handle,
            Cause cause,
            Set<String> founded,
            Map<Long, Record> written,
            Instant now) {
        this.handle = handle;
        this.cause = cause;
        this.founded = founded;
        this.computation = new Computation(handle, written);
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
     * @param told those that are logged even where they are computed to be the same
     * @param founded those among them that are new for certain
     * @param written records that this transaction wrote, by their numbers
     * @return whether any differs from before
     */
    static boolean of(
            Handle handle,
            Set<String> keys,
            Set<String> told,
            Set<String> founded,
            Map<Long, Record> written,
            Instant now) {
        Recomputation recomputation =
                new Recomputation(handle, Cause.RECORD, founded, written, now);
        Set<String> neighbours = new TreeSet<>();
        recomputation.renew(List.copyOf(new TreeSet<>(keys)), neighbours);
        neighbours.removeAll(keys);
        recomputation.renew(List.copyOf(neighbours), new TreeSet<>());
        new TreeSet<>(told)
                .stream()
                        .filter(key -> !recomputation.logged.contains(key))
                        .forEach(recomputation::log);
        recomputation.log.flush();
        recomputation.welcomeBack();
        return recomputation.changed;
    }

    /**
     * Brings these references up to date after one of their files was read, and logs each: what the
     * file says is searched, whether or not the reference shows any of it.
     */
    static void afterReading(Handle handle, Set<String> keys, Instant now) {
        Recomputation recomputation =
                new Recomputation(handle, Cause.FILE, Set.of(), Map.of(), now);
        for (String key : new TreeSet<>(keys)) {
            recomputation.changed = false;
            recomputation.renew(List.of(key), new TreeSet<>());
            if (!recomputation.changed) {
                recomputation.log(key);
            }
        }
        recomputation.log.flush();
    }

    /** Computes some; notes what those that differ were or are related to. */
    private void renew(List<String> keys, Set<String> neighbours) {
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
            Map<String, Reference> before =
                    computation.stored(
                            some.stream().filter(key -> !founded.contains(key)).toList());
            List<Reference> differing = new ArrayList<>();
            computation.of(
                    some,
                    after -> {
                        Optional<Reference> was = Optional.ofNullable(before.get(after.key()));
                        if (!was.equals(Optional.of(after))) {
                            was.ifPresent(reference -> neighbours.addAll(reference.related()));
                            neighbours.addAll(after.related());
                            differing.add(after);
                        }
                    });
            save(differing);
            references.flush();
            log.flush();
        }
    }

    /** Every core may write JSON; the database has one writer. */
    private void save(List<Reference> differing) {
        changed |= !differing.isEmpty();
        List<String> contents = differing.parallelStream().map(Json::write).toList();
        for (int i = 0; i < differing.size(); i++) {
            Reference reference = differing.get(i);
            references.add(
                    reference.key(),
                    reference.status().name(),
                    reference.citationKey(),
                    contents.get(i));
            log(reference.key());
        }
    }

    private void log(String key) {
        logged.add(key);
        log.add(key, now, cause.name());
    }

    /** What an undone run had taken back may have come again. */
    private void welcomeBack() {
        if (changed) {
            handle.execute("DELETE FROM taken_back WHERE key IN (SELECT key FROM reference)");
        }
    }
}
