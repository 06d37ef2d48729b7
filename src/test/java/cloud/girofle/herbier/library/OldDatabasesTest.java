package cloud.girofle.herbier.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What programs of every schema left behind is opened by this one. Each new migration needs the
 * fixture of what it led to, {@code old/library-NNNN.sql} or {@code old/accounts-NNNN.sql}, which is
 * never edited.
 */
class OldDatabasesTest {

    private static final String ATTACHED =
            "82966731a28dbf4591b7c3a45a576cc32639c5d00b97cc9e501ce57cbac2d41d";

    private static final String SHELVES = "CREATE TABLE shelf (a TEXT);";

    @TempDir private Path data;

    static Stream<Integer> everySchema() {
        return IntStream.rangeClosed(1, Schema.current().version()).boxed();
    }

    @ParameterizedTest
    @MethodSource("everySchema")
    void aLibraryOfAnySchemaIsMigratedWithAllItHolds(int schema) throws Exception {
        make("library", schema);
        Path attached = data.resolve("files/82/" + ATTACHED);
        Files.createDirectories(attached.resolveSibling("."));
        Files.writeString(
                attached, "Un texte joint, lu et cherché : la sobriété est dans les détails.\n");
        List<String> before = Dump.of(data);

        try (Library library = Library.open(data)) {
            assertThat(library.check()).isEmpty();
            assertThat(library.references(List.of("GVEJ6WUQ", "RWUNJ8YC", "L5QDDSPK")))
                    .extracting(Reference::title)
                    .containsExactly(
                            "Ce que pèse un herbier, et pourquoi",
                            "La flore des baies",
                            "Serveurs d’occasion");
            assertThat(library.count()).isEqualTo(3);
            assertThat(library.cited("exemple-2019"))
                    .extracting(Reference::key)
                    .containsExactly("GVEJ6WUQ");
            assertThat(library.records("GVEJ6WUQ")).hasSize(2);
            assertThat(library.runs(9)).hasSize(2);
            if (schema >= 6) {
                assertThat(
                                library.written()
                                        .find(new Subject(Subject.Kind.ANNOTATION, "AVIS2222"))
                                        .map(entry -> entry.content().get("text")))
                        .contains(
                                "Un avis qui doit survivre à toutes les versions [@exemple-2019].");
            }
            if (schema >= 5) {
                assertThat(library.thesaurus().topics()).hasSize(1);
            }
        }
        assertThat(DatabaseFile.library(data).version()).isEqualTo(Schema.current().version());
        if (schema < Schema.current().version()) {
            assertThat(copies())
                    .singleElement()
                    .asString()
                    .contains("library-before-%04d-".formatted(schema + 1));
            Path there = Files.createDirectory(data.resolve("there"));
            Files.copy(copies().getFirst(), there.resolve("library.db"));
            assertThat(Dump.of(there)).isEqualTo(before);
        } else {
            assertThat(copies()).isEmpty();
        }
    }

    static Stream<Integer> everySchemaOfAccounts() {
        return IntStream.rangeClosed(1, Schema.accounts().version()).boxed();
    }

    @ParameterizedTest
    @MethodSource("everySchemaOfAccounts")
    void accountsOfAnySchemaAreMigratedWithAllThatTheyHold(int schema) throws Exception {
        make("accounts", schema);
        List<String> before = Dump.ofAccounts(data);
        Identities.Key lou = new Identities.Key("https://fournisseur.example", "0192-lou");

        try (Accounts accounts = Accounts.open(data, () -> Instant.parse("2026-11-26T10:00:00Z"))) {
            assertThat(accounts.all())
                    .extracting(Account::login, Account::role, Account::open)
                    .contains(
                            tuple("camille", Role.ADMIN, true),
                            tuple("sacha", Role.CURATOR, false));
            Account camille = accounts.named("camille").orElseThrow();
            assertThat(accounts.sessions().of(camille))
                    .extracting(OpenSession::browser)
                    .containsExactly("Firefox");
            assertThat(accounts.identities().find(lou).map(Account::login))
                    .isEqualTo(schema < 2 ? Optional.empty() : Optional.of("lou"));
            assertThat(accounts.identities().link(camille, lou)).isEqualTo(schema < 2);
        }
        assertThat(DatabaseFile.accounts(data).version()).isEqualTo(Schema.accounts().version());
        List<String> after = Dump.ofAccounts(data);
        assertThat(before)
                .as("every row, to which migrations may add columns")
                .isNotEmpty()
                .allMatch(row -> after.stream().anyMatch(now -> now.startsWith(row)));
        if (schema < Schema.accounts().version()) {
            Path copy = copies().getFirst();
            assertThat(copy.toString()).contains("accounts-before-%04d-".formatted(schema + 1));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .as("it holds password hashes")
                    .isEqualTo("rw-------");
            Path there = Files.createDirectory(data.resolve("there"));
            Files.copy(copy, there.resolve("accounts.db"));
            assertThat(Dump.ofAccounts(there)).isEqualTo(before);
        }
    }

    @Test
    void onlyTheLastCopiesAreKeptAndAFailureLeavesNone() throws Exception {
        make("library", 11);
        Path file = data.resolve("library.db");
        Schema schema = Schema.current();
        for (int i = 0; i < 5; i++) {
            schema = schema.with("CREATE TABLE shelf%d (a TEXT);".formatted(i));
            Database.open(file, schema).close();
        }
        List<String> names = copies().stream().map(Path::getFileName).map(Path::toString).toList();
        assertThat(names).hasSize(3).allMatch(name -> name.startsWith("library-before-00"));
        Schema broken = schema.with("INSERT INTO nowhere VALUES (1);");
        assertThatThrownBy(() -> Database.open(file, broken))
                .isInstanceOf(UnusableLibraryException.class);
        assertThat(copies())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .isEqualTo(names);
    }

    @Test
    void aLibraryOfWhichNoCopyCanBeKeptIsNotMigrated() throws Exception {
        make("library", 11);
        List<String> before = Dump.of(data);
        Files.writeString(data.resolve("backups"), "a file where the folder should be");
        assertThatThrownBy(() ->
                        Database.open(data.resolve("library.db"), Schema.current().with(SHELVES)))
                .isInstanceOfSatisfying(
                        UnusableLibraryException.class,
                        refused ->
                                assertThat(refused.kind())
                                        .isEqualTo(UnusableLibraryException.Kind.NO_RIGHTS));
        assertThat(Dump.of(data)).isEqualTo(before);
    }

    @Test
    void aNewerOneIsRefusedWithTheCopyThatCanBeOpened() throws Exception {
        make("library", 11);
        Path file = data.resolve("library.db");
        Database.open(file, Schema.current().with(SHELVES)).close();
        Path kept = copies().getFirst();
        assertThatThrownBy(() -> Library.open(data))
                .isInstanceOfSatisfying(
                        UnusableLibraryException.class,
                        refused -> {
                            assertThat(refused.kind())
                                    .isEqualTo(UnusableLibraryException.Kind.NEWER_KEPT);
                            assertThat(refused.details()).last().isEqualTo(kept.toString());
                        });
    }

    private List<Path> copies() throws IOException {
        Path folder = data.resolve("backups");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private void make(String name, int schema) throws IOException, SQLException {
        String fixture = "old/%s-%04d.sql".formatted(name, schema);
        try (InputStream in = OldDatabasesTest.class.getResourceAsStream(fixture);
                Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve(name + ".db"));
                Statement statement = connection.createStatement()) {
            assertThat(in).as("the fixture %s, made by the program of then", fixture).isNotNull();
            statement.executeUpdate(
                    "BEGIN;" + new String(in.readAllBytes(), StandardCharsets.UTF_8) + "COMMIT;");
        }
    }
}
