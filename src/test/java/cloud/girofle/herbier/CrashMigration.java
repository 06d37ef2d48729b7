package cloud.girofle.herbier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Killed while it brings a database of an earlier version to today's shape. */
final class CrashMigration implements CrashKind {

    private static final int WORKS = 600;

    private static final List<String> EARLIER =
            List.of(
                    "0001-library.sql",
                    "0002-files.sql",
                    "0003-runs.sql",
                    "0004-mirror.sql",
                    "0005-thesaurus.sql",
                    "0006-curation.sql");

    private final Path folder;
    private final CrashLibrary library;
    private final Path earlier;

    CrashMigration(Path folder) throws IOException {
        this.folder = folder;
        this.library = CrashLibrary.in(folder);
        this.earlier = folder.resolve("earlier.db");
    }

    @Override
    public String words() {
        return "migration from schema 6";
    }

    @Override
    public Crash kill(Random random)
            throws IOException, InterruptedException, SQLException {
        if (Files.notExists(earlier)) {
            makeEarlier();
        }
        Files.createDirectories(library.data());
        for (String ending : List.of("-wal", "-shm")) {
            Files.deleteIfExists(library.data().resolve("library.db" + ending));
        }
        Files.copy(
                earlier,
                library.data().resolve("library.db"),
                StandardCopyOption.REPLACE_EXISTING);
        Crash crash = new Crash();
        try (CrashVictim victim = library.start("check")) {
            long bytes = random.nextInt(3) == 0 ? 0 : random.nextLong(600_000);
            crash.working =
                    victim.killAfter(
                            () -> victim.journal("library.db") > bytes, random, 300_000_000);
        }
        String version = library.column("PRAGMA user_version").getFirst();
        crash.halves =
                Set.of(String.valueOf(EARLIER.size()), today()).contains(version) ? 0 : 1;
        crash.acknowledged = WORKS;
        crash.lost = WORKS - library.count("livre");
        crash.unsound = library.unsound();
        return crash;
    }

    private String today() throws SQLException {
        return column("jdbc:sqlite:" + folder.resolve("now/data/library.db"), "PRAGMA user_version")
                .getFirst();
    }

    /** The rows of a library of today, as far as the earlier shape has a place for them. */
    private void makeEarlier() throws IOException, SQLException {
        CrashLibrary now = CrashLibrary.in(folder.resolve("now"));
        now.export("livre", WORKS, 0);
        now.shell().run(0, "import");
        String url = "jdbc:sqlite:" + earlier;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String migration : EARLIER) {
                statement.executeUpdate(sql(migration));
            }
            statement.execute(
                    "ATTACH DATABASE '" + now.data().resolve("library.db") + "' AS now");
            for (String table :
                    List.of("source", "export_file", "reference", "record", "change_log")) {
                Set<String> columns = new TreeSet<>(columns(statement, "main", table));
                columns.retainAll(columns(statement, "now", table));
                String names = String.join(", ", columns);
                statement.execute(
                        "INSERT INTO main.%s (%s) SELECT %s FROM now.%s"
                                .formatted(table, names, names, table));
            }
            statement.execute("PRAGMA application_id = " + 0x48657262);
            statement.execute("PRAGMA user_version = " + EARLIER.size());
        }
    }

    private static List<String> columns(Statement statement, String schema, String table)
            throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row =
                statement.executeQuery("PRAGMA " + schema + ".table_info(" + table + ")")) {
            while (row.next()) {
                names.add(row.getString("name"));
            }
        }
        return names;
    }

    private static List<String> column(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    private static String sql(String name) throws IOException {
        try (InputStream in =
                cloud.girofle.herbier.library.Library.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
