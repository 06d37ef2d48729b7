package cloud.girofle.herbier.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The connections to one SQLite file: a few that read and one that writes. In WAL mode readers go
 * on seeing the last committed state while a writer works. {@code synchronous} is FULL: writes are
 * rare, and one that was reported must survive a power cut.
 *
 * <p>Thread-safe. Threads in excess wait for a reading connection, or for their turn to write.
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private static final int READERS = 4;

    /** How long to wait for another process that writes. */
    private static final int BUSY_MILLIS = 60_000;

    /** Pages kept by each connection, in KiB (SQLite counts KiB below zero). */
    private static final int CACHE_KIB = 1_000;

    /** Files up to that size are read through when they are opened. */
    private static final long CHECKED_BYTES = 256L << 20;

    /** Where the parameters of a statement stand is the same in every database. Thread-safe. */
    private static final SqlParser PARAMETERS = new ColonPrefixSqlParser();

    private final Path file;
    private final Jdbi jdbi;
    private final Semaphore readers = new Semaphore(READERS);
    private final ConcurrentLinkedQueue<Handle> idle = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Handle writer;
    private final int busyMillis;

    private Database(Path file, Jdbi jdbi, Handle writer, int busyMillis) {
        this.file = file;
        this.jdbi = jdbi;
        this.writer = writer;
        this.busyMillis = busyMillis;
    }

    /**
     * Opens the file, made and migrated as needed.
     *
     * @throws UnusableLibraryException when it cannot be
     */
    static Database open(Path file, Schema schema) {
        return open(file, schema, BUSY_MILLIS);
    }

    static Database open(Path file, Schema schema, int busyMillis) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Jdbi jdbi = Jdbi.create(() -> connect(file, busyMillis));
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARAMETERS);
        Database database;
        try {
            database = new Database(file, jdbi, jdbi.open(), busyMillis);
        } catch (ConnectionException e) {
            throw unusable(file, e);
        }
        try {
            refuseDamaged(database, file);
            if (!database.read(schema::fits)) { // Else not to wait for another that writes.
                new Migration(database, file, schema).run();
            }
            return database;
        } catch (Schema.Misfit e) {
            database.close();
            throw Migration.refused(file, e);
        } catch (UnusableLibraryException e) {
            database.close();
            throw e;
        } catch (JdbiException e) {
            database.close();
            throw unusable(file, e);
        }
    }

    /**
     * Damage to how a file is built is known before anything is written to it. Read through once, a
     * library of ten thousand references takes some 50 ms; a much larger one is left to {@code
     * herbier check}.
     */
    private static void refuseDamaged(Database database, Path file) {
        try {
            if (Files.size(file) > CHECKED_BYTES) {
                return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String found =
                database.read(
                        handle -> handle.select("PRAGMA quick_check(1)").mapTo(String.class).one());
        if (!found.equals("ok")) {
            throw new UnusableLibraryException(
                    UnusableLibraryException.Kind.DAMAGED,
                    file.toString(),
                    List.of(),
                    new IllegalStateException(found));
        }
    }

    /**
     * Reads. The handle is lent for the time of the call; a single query sees a single state.
     *
     * @throws UnusableLibraryException when the disk, or what stands on it, does not let it
     */
    <T> T read(Function<Handle, T> reading) {
        readers.acquireUninterruptibly();
        try {
            Handle free = idle.poll();
            Handle handle = free == null ? opened() : free;
            try {
                return reading.apply(handle);
            } catch (JdbiException e) {
                throw told(e);
            } finally {
                idle.add(handle);
            }
        } finally {
            readers.release();
        }
    }

    /**
     * Writes in one transaction: all of it is committed, or, when the function throws, none.
     *
     * @throws UnusableLibraryException when another process goes on writing, or the disk does not
     *     let it
     */
    <T> T write(Function<Handle, T> writing) {
        return write(() -> {}, writing);
    }

    /**
     * The same.
     *
     * @param waits told once, before it waits for another thread or process that writes
     */
    <T> T write(Runnable waits, Function<Handle, T> writing) {
        return transaction(waits, writing, "COMMIT");
    }

    /** Writes in the same way, and then takes all of it back. */
    <T> T rehearse(Runnable waits, Function<Handle, T> writing) {
        return transaction(waits, writing, "ROLLBACK");
    }

    /**
     * Writes all that is committed at this moment to a new file. Whoever reads or writes meanwhile
     * goes on.
     */
    void copyTo(Path copy) {
        read(handle -> handle.execute("VACUUM INTO ?", copy.toString()));
    }

    /**
     * Writes in one transaction, as {@link #write} does, with another database at hand.
     *
     * @param other its file, which is only read
     * @param name that it goes by in queries
     */
    void write(Path other, String name, Consumer<Handle> writing) {
        refuseWithin();
        turn.lock();
        try (Handle handle = jdbi.open()) { // To attach one, no transaction may be under way.
            handle.execute("ATTACH DATABASE ? AS " + name, other.toString());
            handle.execute("BEGIN IMMEDIATE");
            writing.accept(handle);
            handle.execute("COMMIT");
        } catch (JdbiException e) {
            SQLiteErrorCode code = code(e);
            boolean here =
                    code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_FULL;
            throw unusable(here ? file : other, e); // The other is only read.
        } finally {
            turn.unlock();
        }
    }

    private Handle opened() {
        try {
            return jdbi.open();
        } catch (ConnectionException e) {
            throw told(e);
        }
    }

    /** What the disk, or what stands on it, does to the work is told in words; a mistake is not. */
    private RuntimeException told(JdbiException e) {
        return switch (code(e)) {
            case SQLITE_FULL,
                    SQLITE_IOERR,
                    SQLITE_READONLY,
                    SQLITE_CANTOPEN,
                    SQLITE_CORRUPT,
                    SQLITE_NOTADB,
                    SQLITE_BUSY ->
                    unusable(file, e);
            default -> e;
        };
    }

    private void refuseWithin() {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("already writing: a transaction holds no other");
        }
    }

    private <T> T transaction(Runnable waits, Function<Handle, T> writing, String end) {
        refuseWithin();
        boolean waited = !turn.tryLock();
        if (waited) {
            waits.run();
            turn.lock();
        }
        try {
            begin(waited ? () -> {} : waits);
            boolean ended = false;
            try {
                T result = writing.apply(writer);
                writer.execute(end);
                ended = true;
                return result;
            } catch (JdbiException e) {
                throw told(e);
            } finally {
                if (!ended) {
                    rollBack();
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * A transaction that began by reading could not go on to write while another does: begin as a
     * writer. Asked at once first, to be able to tell of waiting.
     */
    private void begin(Runnable waits) {
        writer.execute("PRAGMA busy_timeout = 0");
        boolean begun;
        try {
            begun = begun();
        } finally {
            writer.execute("PRAGMA busy_timeout = " + busyMillis);
        }
        if (!begun) {
            waits.run();
            try {
                writer.execute("BEGIN IMMEDIATE");
            } catch (JdbiException e) {
                throw told(e);
            }
        }
    }

    private boolean begun() {
        try {
            writer.execute("BEGIN IMMEDIATE");
            return true;
        } catch (JdbiException e) {
            if (code(e) == SQLiteErrorCode.SQLITE_BUSY) {
                return false;
            }
            throw told(e);
        }
    }

    private void rollBack() {
        try {
            writer.execute("ROLLBACK");
        } catch (JdbiException e) {
            // A disk that is full, or fails, has SQLite roll back on its own: then nothing is left
            // to.
            LOG.debug("already rolled back", e);
        }
    }

    /** Waits for what reads and writes, then closes; whatever is committed is in the one file. */
    @Override
    public void close() {
        readers.acquireUninterruptibly(READERS);
        turn.lock();
        try {
            idle.forEach(Handle::close);
            idle.clear();
            writer.close();
        } finally {
            turn.unlock();
            readers.release(READERS);
        }
    }

    private static Connection connect(Path file, int busyMillis) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(busyMillis);
        config.setCacheSize(-CACHE_KIB);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** What a failure of SQLite means to an admin. */
    static UnusableLibraryException unusable(Path file, Exception e) {
        SQLiteErrorCode code = code(e);
        UnusableLibraryException.Kind kind =
                switch (code) {
                    case SQLITE_NOTADB -> UnusableLibraryException.Kind.NOT_A_DATABASE;
                    case SQLITE_CORRUPT -> UnusableLibraryException.Kind.DAMAGED;
                    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_READONLY ->
                            UnusableLibraryException.Kind.NO_RIGHTS;
                    case SQLITE_FULL -> UnusableLibraryException.Kind.DISK_FULL;
                    case SQLITE_IOERR ->
                            Room.isShort(file)
                                    ? UnusableLibraryException.Kind.DISK_FULL
                                    : UnusableLibraryException.Kind.FAILED;
                    case SQLITE_BUSY -> UnusableLibraryException.Kind.BUSY;
                    default -> UnusableLibraryException.Kind.FAILED;
                };
        boolean told = kind != UnusableLibraryException.Kind.FAILED;
        return new UnusableLibraryException(
                kind, file.toString(), told ? List.of() : List.of(code.toString()), e);
    }

    static SQLiteErrorCode code(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xFF);
            }
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
