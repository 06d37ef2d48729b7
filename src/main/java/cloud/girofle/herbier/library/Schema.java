package cloud.girofle.herbier.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Brings a database to the shape this program knows, by the numbered SQL files that stand beside
 * this class. {@code PRAGMA user_version} counts those applied; it belongs to the transaction, so a
 * migration that fails leaves the database as it was.
 */
final class Schema {

    /** « Herb » in ASCII, in every database of ours: {@code file library.db} shows it. */
    static final int APPLICATION = 0x48657262;

    /** The first migration after which there are files. */
    static final int WITH_FILES = 2;

    private static final List<String> MIGRATIONS =
            List.of(
                    "0001-library.sql",
                    "0002-files.sql",
                    "0003-runs.sql",
                    "0004-mirror.sql",
                    "0005-thesaurus.sql",
                    "0006-curation.sql",
                    "0007-links.sql",
                    "0008-content.sql",
                    "0009-mentions.sql",
                    "0010-found.sql",
                    "0011-harvest.sql");

    private static final List<String> OF_ACCOUNTS =
            List.of("accounts-0001.sql", "accounts-0002.sql");

    /** A database that this program must leave alone. */
    static final class Misfit extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        final UnusableLibraryException.Kind kind;
        final transient List<String> details;

        Misfit(UnusableLibraryException.Kind kind, List<String> details) {
            super(kind.name());
            this.kind = kind;
            this.details = details;
        }
    }

    private final List<String> migrations;

    private Schema(List<String> migrations) {
        this.migrations = List.copyOf(migrations);
    }

    /** The shape this program knows of a library. */
    static Schema current() {
        return of(MIGRATIONS);
    }

    /** The shape it knows of the accounts, which stand in a file of their own. */
    static Schema accounts() {
        return of(OF_ACCOUNTS);
    }

    private static Schema of(List<String> names) {
        return new Schema(names.stream().map(Schema::resource).toList());
    }

    /** The shape this program knows, with further migrations. */
    Schema with(String... further) {
        return new Schema(Stream.concat(migrations.stream(), List.of(further).stream()).toList());
    }

    /** How many migrations lead to it. */
    int version() {
        return migrations.size();
    }

    /** The shape that the first of the migrations lead to: for tests, as an older program. */
    Schema upTo(int version) {
        return new Schema(migrations.subList(0, version));
    }

    /** How many migrations a database has seen; 0 for a new one, or another program's. */
    static int version(Handle handle) {
        return pragma(handle, "application_id") == APPLICATION ? pragma(handle, "user_version") : 0;
    }

    /** Whether the database has this very shape. */
    boolean fits(Handle handle) {
        return pragma(handle, "application_id") == APPLICATION
                && pragma(handle, "user_version") == migrations.size();
    }

    /**
     * Applies the migrations that are missing, within the handle's transaction.
     *
     * @throws Misfit when the database is another program's, or a newer Herbier's
     */
    void migrate(Handle handle) {
        refuse(handle);
        int version = pragma(handle, "user_version");
        if (version == migrations.size()) {
            return;
        }
        for (String migration : migrations.subList(version, migrations.size())) {
            Script.run(handle, migration);
        }
        handle.execute("PRAGMA application_id = " + APPLICATION);
        handle.execute("PRAGMA user_version = " + migrations.size());
    }

    /**
     * Lets pass what this program may open, or migrate.
     *
     * @throws Misfit when the database is another program's, or a newer Herbier's
     */
    void refuse(Handle handle) {
        int application = pragma(handle, "application_id");
        int version = pragma(handle, "user_version");
        boolean empty =
                handle.select("SELECT count(*) FROM sqlite_schema").mapTo(int.class).one() == 0;
        if (application != APPLICATION && !(empty && version == 0)) {
            throw new Misfit(UnusableLibraryException.Kind.FOREIGN, List.of());
        }
        if (version > migrations.size()) {
            throw newer(version);
        }
    }

    /** That a database has seen more migrations than this program knows. */
    Misfit newer(int version) {
        return new Misfit(
                UnusableLibraryException.Kind.NEWER,
                List.of(String.valueOf(version), String.valueOf(migrations.size())));
    }

    private static int pragma(Handle handle, String name) {
        return handle.select("PRAGMA " + name).mapTo(int.class).one();
    }

    private static String resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no such migration: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
