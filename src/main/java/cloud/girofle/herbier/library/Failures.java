package cloud.girofle.herbier.library;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The sign-ins that failed, counted so that guessing takes too long. Thread-safe. */
public final class Failures {

    /** How long they are remembered. */
    public static final Duration REMEMBERED = Duration.ofHours(1);

    /**
     * Failures of one account, or from one address.
     *
     * @param count how many in a row
     * @param last when the last one was
     * @param until when another attempt may be made
     */
    public record Failing(int count, Instant last, Instant until) {}

    private final Database database;

    Failures(Database database) {
        this.database = database;
    }

    /**
     * Changes what is remembered of somebody, with nobody else between reading and writing.
     *
     * @param who a keyed hash: neither a login nor an address can be read from it
     * @param change of what is remembered; what it makes empty is forgotten
     * @return what was remembered before
     */
    public Optional<Failing> change(
            byte[] who, Instant now, Function<Optional<Failing>, Optional<Failing>> change) {
        return database.write(handle -> {
            handle.execute(
                    "DELETE FROM failure WHERE last <= ?", Moment.write(now.minus(REMEMBERED)));
            Optional<Failing> before =
                    handle.select("SELECT count, last, until FROM failure WHERE who = ?", who)
                            .map((row, at) ->
                                    new Failing(
                                            row.getInt(1),
                                            Moment.read(row.getString(2)),
                                            Moment.read(row.getString(3))))
                            .findOne();
            handle.execute("DELETE FROM failure WHERE who = ?", who);
            change.apply(before)
                    .ifPresent(after ->
                            handle.execute(
                                    "INSERT INTO failure VALUES (?, ?, ?, ?)",
                                    who,
                                    after.count(),
                                    Moment.write(after.last()),
                                    Moment.write(after.until())));
            return before;
        });
    }
}
