package cloud.girofle.herbier.intake;

import static cloud.girofle.herbier.intake.Desk.GIROFLE;
import static cloud.girofle.herbier.intake.Desk.rdf;
import static cloud.girofle.herbier.reference.Item.book;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Undoing;
import cloud.girofle.herbier.library.Undoing.Obstacle;
import cloud.girofle.herbier.reference.ImportRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that the first version made, with rows as it wrote them. */
class UpgradeTest {

    private static final String ROWS =
            """
            PRAGMA application_id = 1214607970;
            PRAGMA user_version = 1;
            INSERT INTO source VALUES ('girofle', 'Cloud Girofle', '', '', 1);
            INSERT INTO export_file VALUES (1, 'girofle', 'g.rdf', 1, 'Zotero RDF', 1);
            INSERT INTO reference VALUES ('ABCD2345', 'PRESENT', '',
              '{"key":"ABCD2345","status":"PRESENT","type":"book","fields":{"title":"Sobriété"},\
            "creators":[],"tags":[],"notes":[{"source":"girofle","value":{"localId":"","html":\
            "<p>Lu</p>","tags":[]}}],"attachments":[],"collections":[],"related":[],"provenance":\
            [{"source":"girofle","localId":"#1"}],"added":"2024-05-01T10:00:00Z"}');
            INSERT INTO record VALUES (1, 1, '#1', 'ABCD2345', 'book', 'sobriete',
              '{"localId":"#1","type":"book","fields":{"title":"Sobriété"},"creators":[],"tags":[],\
            "notes":[{"localId":"","html":"<p>Lu</p>","tags":[]}],"attachments":[],"collections":[],\
            "relations":[]}', 'as the first version made it', 1,
              '2024-05-01T10:00:00.000Z', '2024-05-01T10:00:00.000Z');
            INSERT INTO import_run VALUES (1, 'girofle', '2024-05-01T10:00:00.000Z',
              '2024-05-01T10:00:00.000Z', 1, 1, 0, 0, 0, 0);
            INSERT INTO problem VALUES (1, 0, 'g.rdf', '', 'NO_TITLE', '[]');
            INSERT INTO change_log VALUES (7, 'ABCD2345', '2024-05-01T10:00:00.000Z');
            UPDATE edition SET number = 3, rules = 2;
            """;

    @Test
    void isKeptAndTheSameExportsChangeNothing(@TempDir Path data) throws Exception {
        make(data);
        try (Library library = Library.open(data)) {
            assertThat(library.check()).isEmpty();
            assertThat(library.find("ABCD2345").orElseThrow().title()).isEqualTo("Sobriété");
            assertThat(library.runs(9)).hasSize(1);
            assertThat(library.runs(9).getFirst().problems()).hasSize(1);
            long last = library.lastChange();
            assertThat(last).isGreaterThanOrEqualTo(7);

            ImportRun run =
                    new Desk(library)
                            .folder(
                                    GIROFLE,
                                    rdf("g.rdf", book("#1", "Sobriété").noted("<p>Lu</p>")));

            assertThat(Desk.counts(run))
                    .isEqualTo("1 read, 0 added, 0 changed, 1 unchanged, 0 withdrawn, 0 refused");
            assertThat(library.lastChange()).isEqualTo(last);
            assertThat(((Undoing.Refused) new Intake(library).undo(1)).obstacles())
                    .extracting(Obstacle::kind)
                    .containsExactly(Obstacle.Kind.NO_JOURNAL);
        }
    }

    private static void make(Path data) throws SQLException, IOException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("library.db"));
                Statement statement = connection.createStatement();
                InputStream schema =
                        Objects.requireNonNull(
                                Library.class.getResourceAsStream("0001-library.sql"))) {
            String tables = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            for (String each : (tables + ROWS).split(";\\s*\\n", -1)) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }
}
