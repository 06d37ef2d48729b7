package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.QuickPasswords;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Dump;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.backup.BackupFolder;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.Zip;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way back from an upgrade, by the copy that it kept; what a newer Herbier wrote is refused; and
 * nobody else reads a backup.
 */
class KeptCopyTest {

    @TempDir Path folder;

    @Test
    void aLibraryIsAgainWhatItWasBeforeAnUpgrade() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Shell shell = shell(folder);
        make(data, "library", "library-0010.sql");
        make(data, "accounts", "accounts-0001.sql");
        List<String> before = Dump.of(data);
        List<String> accountsBefore = Dump.ofAccounts(data);

        shell.run(0, "user", "list"); // Opened, and so migrated, by this program.
        shell.run(0, "index");
        assertThat(Dump.of(data)).isNotEqualTo(before);
        assertThat(Dump.ofAccounts(data)).isNotEqualTo(accountsBefore);
        List<String> migrated = Dump.of(data);

        Path copy = copy(data, "library-before-0011-");
        shell.run(0, "restore", copy.toString());
        assertThat(Dump.of(data)).isEqualTo(before);
        shell.run(0, "restore", copy(data, "accounts-before-0002-").toString());
        assertThat(Dump.ofAccounts(data))
                .as("but for who is signed in, and what lets people in")
                .isEqualTo(
                        accountsBefore.stream()
                                .filter(row -> !row.matches("(session|invitation|secret): .*"))
                                .toList());
        assertThat(rights(data.resolve("accounts.db"))).isEqualTo("rw-------");
        try (Stream<Path> all = Files.list(data)) {
            assertThat(
                            all.filter(each -> each.toString().contains("before-restore-"))
                                    .filter(each -> Files.exists(each.resolve("library.db")))
                                    .map(Dump::of))
                    .as("what was there is aside")
                    .containsExactly(migrated);
        }
        shell.run(0, "index"); // This program migrates it again.
        assertThat(shell.run(0, "user", "list")).anyMatch(line -> line.contains("camille"));
    }

    @Test
    void whatANewerHerbierWroteIsRefusedAndNothingChanges() throws Exception {
        Shell shell = filled();
        Path data = folder.resolve("data");
        Path zip = folder.resolve("herbier.zip");
        shell.run(0, "backup", zip.toString());
        List<String> before = Dump.of(data);
        List<String> accounts = Dump.ofAccounts(data);

        for (String name : List.of("library.db", "accounts.db")) {
            Map<String, byte[]> entries = entries(zip);
            Path newer = Files.write(folder.resolve("newer-" + name), bytes(entries, name));
            execute(newer, "PRAGMA user_version = 99");
            entries.put(name, Files.readAllBytes(newer));
            Path other = folder.resolve("newer-" + name + ".zip");
            write(entries, name, other);
            Path copy = folder.resolve(name.replace(".db", "-before-0100-2030-01-01T000000Z.db"));
            Files.copy(newer, copy);
            for (Path each : List.of(other, copy)) {
                assertThat(shell.run(3, "restore", each.toString()))
                        .anyMatch(line ->
                                line.contains("plus récent") && line.contains("schéma 99"));
            }
        }
        assertThat(Dump.of(data)).isEqualTo(before);
        assertThat(Dump.ofAccounts(data)).isEqualTo(accounts);
        try (Stream<Path> all = Files.list(data)) {
            assertThat(all).noneMatch(each -> each.toString().contains("restore"));
        }
    }

    @Test
    void nobodyElseReadsABackupAndNoneTakesThePlaceOfAnother() throws Exception {
        Shell shell = filled();
        Path zip = folder.resolve("herbier.zip");
        shell.run(0, "backup", zip.toString());
        Path many = folder.resolve("sauvegardes");
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 4; i++) { // Some within the same second.
            said.addAll(shell.run(0, "backup", many + "/"));
        }
        assertThat(rights(zip)).isEqualTo("rw-------");
        assertThat(said)
                .as("the last of a day stays, so that the one before goes, each time")
                .filteredOn(line -> line.contains("une plus ancienne a été ôtée"))
                .hasSize(3);
        assertThat(said)
                .filteredOn(line -> line.startsWith("Sauvegarde faite"))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .isSorted();
        Path last = new BackupFolder(many).latest("");
        assertThat(said.get(6)).contains(last.toString());
        assertThat(rights(last)).isEqualTo("rw-------");

        Path there = folder.resolve("ailleurs");
        shell(there).run(0, "restore", zip.toString());
        assertThat(rights(there.resolve("data/accounts.db"))).isEqualTo("rw-------");
        assertThat(Dump.of(there.resolve("data"))).isEqualTo(Dump.of(folder.resolve("data")));
    }

    private Shell filled() {
        Path data = folder.resolve("data");
        try (Library library = Library.open(data)) {
            library.write(writing -> {
                writing.save(new Source("girofle", "Cloud Girofle", "", "", 1));
                long file = writing.file("girofle", "autres.json", true, "CSL JSON", 5);
                return writing.add(
                        file, Item.book("#a", "À bout de flux").built(), Optional.empty());
            });
        }
        try (Accounts accounts = Accounts.open(data)) {
            Doors doors = new Doors(accounts, QuickPasswords.make(), InstantSource.system());
            String token = doors.members().invite(Role.ADMIN, Optional.empty());
            doors.members().join(token, "camille", "Camille", "une longue phrase");
        }
        return shell(folder);
    }

    private static Shell shell(Path place) {
        return new Shell(place.resolve("data"), place.resolve("import"));
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static Path copy(Path data, String start) throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("backups"))) {
            return all.filter(each -> String.valueOf(each.getFileName()).startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void make(Path data, String name, String fixture)
            throws IOException, SQLException {
        try (InputStream in = Library.class.getResourceAsStream("old/" + fixture)) {
            assertThat(in).as(fixture).isNotNull();
            execute(
                    data.resolve(name + ".db"),
                    "BEGIN;" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "COMMIT;");
        }
    }

    private static void execute(Path database, String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(file.entries())) {
                try (InputStream in = file.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    /** With the sum of what was changed in it, as a newer Herbier writes it. */
    private static void write(Map<String, byte[]> entries, String changed, Path to)
            throws Exception {
        String sum =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(bytes(entries, changed)));
        String sums = new String(bytes(entries, "SHA256SUMS"), StandardCharsets.UTF_8);
        entries.put(
                "SHA256SUMS",
                sums.replaceFirst("[0-9a-f]{64}(?=  " + changed + "\\n)", sum)
                        .getBytes(StandardCharsets.UTF_8));
        Zip zip = new Zip();
        entries.forEach(zip::with);
        zip.write(to);
    }

    private static byte[] bytes(Map<String, byte[]> entries, String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }
}
