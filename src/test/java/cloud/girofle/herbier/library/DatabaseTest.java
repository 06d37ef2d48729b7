package cloud.girofle.herbier.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    private static final String SHELVES =
            "CREATE TABLE shelf (a TEXT); CREATE TABLE plank (b TEXT);";

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("data").resolve("library.db");
    }

    @Test
    void itWritesAheadAndKeepsForeignKeys() {
        try (Database database = Database.open(file, Schema.current())) {
            assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(database, "synchronous")).isEqualTo("2");
            assertThat(pragma(database, "busy_timeout")).isEqualTo("60000");
            assertThat(pragma(database, "user_version")).isEqualTo(version(0));
        }
    }

    @Test
    void anOlderLibraryIsMigratedWithWhatItHolds() {
        try (Database old = Database.open(file, Schema.current())) {
            old.write(handle ->
                    handle.execute("INSERT INTO source VALUES ('girofle', 'G', '', '', 1, 0, 0)"));
        }

        try (Database now = Database.open(file, Schema.current().with(SHELVES))) {
            assertThat(pragma(now, "user_version")).isEqualTo(version(1));
            assertThat(tables(now)).contains("shelf", "plank");
            assertThat(now.read(Sources::all)).extracting("slug").containsExactly("girofle");
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheLibraryAsItWas() {
        Database.open(file, Schema.current()).close();
        Schema broken = Schema.current().with(SHELVES + "INSERT INTO nowhere VALUES (1);");

        assertThatThrownBy(() -> Database.open(file, broken))
                .isInstanceOf(UnusableLibraryException.class);

        try (Database after = Database.open(file, Schema.current())) {
            assertThat(pragma(after, "user_version")).isEqualTo(version(0));
            assertThat(tables(after)).doesNotContain("shelf", "plank");
        }
    }

    @Test
    void aNewerLibraryIsRefused() {
        Database.open(file, Schema.current().with(SHELVES)).close();

        assertThatThrownBy(() -> Database.open(file, Schema.current()))
                .isInstanceOfSatisfying(
                        UnusableLibraryException.class,
                        refused -> {
                            assertThat(refused.kind())
                                    .isEqualTo(UnusableLibraryException.Kind.NEWER);
                            assertThat(refused.file()).isEqualTo(file.toString());
                            assertThat(refused.details()).containsExactly(version(1), version(0));
                        });
    }

    @Test
    void anotherProgramsDatabaseIsRefusedAndLeftAlone() throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE items (itemID INTEGER)");
        }

        assertThatThrownBy(() -> Database.open(file, Schema.current()))
                .isInstanceOf(UnusableLibraryException.class)
                .hasMessageContaining("FOREIGN");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<rdf:RDF> ".repeat(500));

        assertThatThrownBy(() -> Database.open(file, Schema.current()))
                .isInstanceOf(UnusableLibraryException.class)
                .hasMessageContaining("NOT_A_DATABASE");
    }

    @Test
    void readersSeeTheLastCommittedStateWhileAWriterWorks() throws Exception {
        try (Database database = Database.open(file, Schema.current());
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch read = new CountDownLatch(1);
            Future<Integer> writer =
                    others.submit(() ->
                            database.write(handle -> {
                                int rows =
                                        handle.execute(
                                                "INSERT INTO source VALUES ('s', 'S', '', '', 1, 0, 0)");
                                written.countDown();
                                await(read);
                                return rows;
                            }));
            written.await();
            List<Future<Integer>> readers =
                    java.util.stream.IntStream.range(0, 50)
                            .mapToObj(i -> others.submit(() -> database.read(Sources::all).size()))
                            .toList();
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isZero();
            }
            read.countDown();
            assertThat(writer.get()).isEqualTo(1);
            assertThat(database.read(Sources::all)).hasSize(1);
        }
    }

    @Test
    void aSecondWriterWaitsForTheFirst() throws Exception {
        try (Database one = Database.open(file, Schema.current());
                Database other = Database.open(file, Schema.current());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> writers =
                    java.util.stream.IntStream.range(0, 40)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            (i % 2 == 0 ? one : other)
                                                    .write(handle ->
                                                            handle.execute(
                                                                    "UPDATE edition SET number = number + 1"))))
                            .toList();
            for (Future<Integer> writer : writers) {
                assertThat(writer.get()).isEqualTo(1);
            }
            int edition =
                    one.read(handle ->
                            handle.select("SELECT number FROM edition").mapTo(int.class).one());
            assertThat(edition).isEqualTo(40);
        }
    }

    @Test
    void openingDoesNotWaitForAWriter() {
        try (Database one = Database.open(file, Schema.current())) {
            int sources =
                    one.write(handle -> {
                        handle.execute("UPDATE edition SET number = 1");
                        try (Database other = Database.open(file, Schema.current(), 1)) {
                            return other.read(Sources::all).size();
                        }
                    });
            assertThat(sources).isZero();
        }
    }

    @Test
    void aWriterThatWaitsTooLongSaysWhy() {
        try (Database one = Database.open(file, Schema.current());
                Database other = Database.open(file, Schema.current(), 1)) {
            one.write(handle -> {
                handle.execute("UPDATE edition SET number = 1");
                assertThatThrownBy(() ->
                                other.write(late -> late.execute("UPDATE edition SET number = 2")))
                        .isInstanceOf(UnusableLibraryException.class)
                        .hasMessageContaining("BUSY");
                return 0;
            });
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pragma(Database database, String name) {
        return database.read(handle -> handle.select("PRAGMA " + name).mapTo(String.class).one());
    }

    /** The version that this program knows, and so many further migrations. */
    private static String version(int further) {
        return String.valueOf(Schema.current().version() + further);
    }

    private static List<String> tables(Database database) {
        return database.read(handle ->
                handle.select("SELECT name FROM sqlite_schema WHERE type = 'table'")
                        .mapTo(String.class)
                        .list());
    }
}
