package cloud.girofle.herbier.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/**
 * Brings an older database to the shape that this program knows, and keeps a copy of what it was:
 * no older program can open it afterwards.
 */
final class Migration {

    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

    private final Database database;
    private final Path file;
    private final Schema schema;

    Migration(Database database, Path file, Schema schema) {
        this.database = database;
        this.file = file;
        this.schema = schema;
    }

    /**
     * Migrates it, or makes it where it is new.
     *
     * @throws Schema.Misfit when it is another program's, or a newer Herbier's
     * @throws UnusableLibraryException when no copy can be kept; then nothing is changed
     */
    void run() {
        // The copy is made while nobody else can write: it misses nothing.
        database.write(handle -> {
            schema.refuse(handle);
            int from = Schema.version(handle);
            if (from == 0 || from == schema.version()) {
                schema.migrate(handle);
                return true;
            }
            MigrationCopies copies = MigrationCopies.of(file);
            Path copy = keep(copies, from);
            boolean done = false;
            try {
                schema.migrate(handle);
                done = true;
            } finally {
                if (!done) {
                    copies.remove(copy); // The database itself is as it was.
                }
            }
            copies.keepLatest();
            LOG.info(
                    "{} migrated from schema {} to {}; as it was before, it is kept in {}",
                    file,
                    from,
                    schema.version(),
                    copy);
            return true;
        });
    }

    private Path keep(MigrationCopies copies, int from) {
        try {
            return copies.make(from + 1, database::copyTo);
        } catch (JdbiException e) {
            if (Database.code(e) == SQLiteErrorCode.SQLITE_FULL) {
                throw noRoom(copies, e);
            }
            throw Database.unusable(
                    Database.code(e) == SQLiteErrorCode.SQLITE_CORRUPT ? file : copies.folder(), e);
        } catch (IOException e) {
            throw isFull(e)
                    ? noRoom(copies, e)
                    : new UnusableLibraryException(
                            UnusableLibraryException.Kind.NO_RIGHTS,
                            copies.folder().toString(),
                            List.of(),
                            e);
        }
    }

    private static boolean isFull(IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left");
    }

    private UnusableLibraryException noRoom(MigrationCopies copies, Exception e) {
        return new UnusableLibraryException(
                UnusableLibraryException.Kind.NO_ROOM_TO_MIGRATE,
                file.toString(),
                List.of(copies.folder().toString()),
                e);
    }

    /** Why a database is left alone; of a newer one, with the copy that this program can open. */
    static UnusableLibraryException refused(Path file, Schema.Misfit misfit) {
        Optional<Path> kept =
                misfit.kind == UnusableLibraryException.Kind.NEWER
                        ? MigrationCopies.of(file).latest(Integer.parseInt(misfit.details.get(1)))
                        : Optional.empty();
        return new UnusableLibraryException(
                kept.isPresent() ? UnusableLibraryException.Kind.NEWER_KEPT : misfit.kind,
                file.toString(),
                Stream.concat(misfit.details.stream(), kept.map(Path::toString).stream()).toList(),
                misfit);
    }
}
