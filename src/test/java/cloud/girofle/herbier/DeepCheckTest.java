package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.AnnotationText;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.search.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code herbier check --deep}: whatever the index or the library lost or gained is named. */
class DeepCheckTest {

    private static final int WORKS = 12;

    @TempDir Path folder;
    private Path data = Path.of("");
    private Shell shell = new Shell(Map.of());

    @BeforeEach
    void aLibrary() throws IOException {
        data = folder.resolve("data");
        shell = new Shell(data, folder.resolve("import"));
        export("sobriété");
        shell.run(0, "import");
    }

    @Test
    void anIndexThatFollowedAllChangesIsTheSameAsOneMadeAnew() throws IOException {
        export("eau"); // Each is changed, and one commit after another.
        shell.run(0, "import");

        assertThat(shell.run(0, "check", "--deep"))
                .startsWith(
                        "12 choses comparées mot à mot\u00a0: l’index dit la même chose que la"
                                + " bibliothèque.")
                .endsWith("Tout va bien\u00a0: 12 références, index à jour.");
    }

    @Test
    void whatTheIndexLacksHasTooMuchOrSaysOtherwiseIsNamed() {
        List<Change> all;
        try (Library library = Library.open(data)) {
            all = library.changesAfter(0, 100);
        }
        try (Catalogue catalogue = Catalogue.open(data.resolve("index"))) {
            Change.Saved one = (Change.Saved) all.get(0);
            long number = all.getLast().number();
            catalogue.apply(
                    List.of(
                            new Change.Withdrawn(number + 1, all.get(1).key()),
                            new Change.Saved(
                                    number + 2,
                                    one.reference(),
                                    List.of(),
                                    List.of(
                                            new AnnotationText(
                                                    "a1",
                                                    "Ailleurs",
                                                    "Un mot de trop",
                                                    List.of(),
                                                    "fr",
                                                    Instant.EPOCH)))));
        }

        assertThat(shell.run(1, "check", "--deep"))
                .contains(
                        said("L’index ignore %s", all.get(1)),
                        said(
                                "L’index ne dit pas la même chose que la bibliothèque de %s",
                                all.get(0)));
    }

    @Test
    void aServerMayHoldTheIndexMeanwhile() {
        try (Catalogue held = Catalogue.open(data.resolve("index"))) {
            assertThat(held.count()).isEqualTo(WORKS);

            assertThat(shell.run(0, "check", "--deep"))
                    .anyMatch(line -> line.contains("12 choses comparées"))
                    .anyMatch(line -> line.contains("Le serveur en marche tient l’index"));
        }
    }

    @Test
    void aDamagedIndexIsSaidAndMadeAnewAtTheNextStart() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("index"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }

        assertThat(shell.run(1, "check", "--deep"))
                .anyMatch(line -> line.startsWith("L’index est abîmé"));
        shell.run(0, "import");
        shell.run(0, "check", "--deep");
    }

    @Test
    void aLetterThatChangedInARecordIsFound() throws SQLException {
        execute("UPDATE record SET content = replace(content, 'numéro 3', 'numero 3')");

        assertThat(shell.run(1, "check", "--deep"))
                .filteredOn(line -> line.contains("n’est plus ce qui est entré"))
                .hasSize(1)
                .allMatch(line -> line.contains("«\u202fherbier restore\u202f»"));
    }

    @Test
    void aReferenceThatNoChangeTellsOfIsFound() throws SQLException {
        execute("DELETE FROM change_log WHERE number = 5");

        assertThat(shell.run(1, "check", "--deep"))
                .anyMatch(line -> line.startsWith("Aucun changement n’annonce "))
                .anyMatch(line -> line.startsWith("L’index montre "));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("library.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static String said(String sentence, Change change) {
        return sentence.formatted(change.key()) + "\u00a0: lancez «\u202fherbier index\u202f».";
    }

    private void export(String keyword) throws IOException {
        Path source = Files.createDirectories(folder.resolve("import/girofle"));
        Files.writeString(
                source.resolve("girofle.json"),
                IntStream.range(0, WORKS)
                        .mapToObj(i ->
                                """
                                {"id": "ref%d", "type": "book", "title": "Herbier numéro %d",
                                 "abstract": "De la %s en %d", "issued": {"date-parts": [[2020]]},
                                 "author": [{"family": "Lopez", "given": "Fanny"}]}\
                                """
                                        .formatted(i, i, keyword, i))
                        .collect(Collectors.joining(",\n", "[", "]")));
    }
}
