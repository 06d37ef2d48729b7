package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.reference.FileText;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.attached.AttachedReader;
import cloud.girofle.herbier.zotero.attached.Pdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library whose PDFs were read before their pages were told apart. */
class PagesOfFilesTest {

    @TempDir Path folder;

    @Test
    void aPdfIsReadAgainOnceAndItsMarksStayMeanwhile() throws Exception {
        try (Library library = Library.open(folder.resolve("data"))) {
            importTwoFiles(library);
            readWaiting(library);
        }
        asTheVersionBeforeLeftIt();
        try (Library library = Library.open(folder.resolve("data"))) {
            assertThat(texts(library)).containsExactlyInAnyOrder("Page une\nPage deux", "bonjour");
            Reference before = marked(library);
            long change = library.lastChange();
            long edition = library.edition();
            assertThat(library.files().waiting(9))
                    .extracting(file -> file.name())
                    .containsExactly("a.pdf");
            assertThat(before.annotations())
                    .extracting(each -> each.value().text())
                    .containsExactly("une");

            readWaiting(library);

            assertThat(texts(library)).containsExactlyInAnyOrder("Page une\fPage deux", "bonjour");
            assertThat(marked(library)).isEqualTo(before);
            assertThat(library.changesAfter(change, 9))
                    .extracting(Change::key)
                    .containsExactly(before.key());
            assertThat(library.edition()).isGreaterThan(edition);
            assertThat(library.files().waiting(9)).isEmpty();
            assertThat(library.check()).isEmpty();
        }
    }

    private void importTwoFiles(Library library) throws IOException {
        Path files = Files.createDirectories(folder.resolve("export/files"));
        Pdf pdf = new Pdf().page("Page une").page("Page deux");
        pdf.highlight(0, List.of(new Pdf.Place(0, "Page ", "une")));
        pdf.save(files.resolve("a.pdf"));
        Files.writeString(files.resolve("b.txt"), "bonjour");
        Path rdf = folder.resolve("export/a.rdf");
        Files.writeString(
                rdf,
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                  xmlns:z="http://www.zotero.org/namespaces/export#"
                  xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:link="http://purl.org/rss/1.0/modules/link/"
                  xmlns:bib="http://purl.org/net/biblio#">
                  <bib:Book rdf:about="#item_1"><z:itemType>book</z:itemType>
                    <dc:title>Un</dc:title><link:link rdf:resource="#item_2"/>
                    <link:link rdf:resource="#item_3"/></bib:Book>
                  <z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType>
                    <z:path rdf:resource="files/a.pdf"/><link:type>application/pdf</link:type>
                    </z:Attachment>
                  <z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType>
                    <z:path rdf:resource="files/b.txt"/><link:type>text/plain</link:type>
                    </z:Attachment>
                </rdf:RDF>
                """);
        new Intake(library)
                .take(
                        new Source("girofle", "Cloud Girofle", "", "", 1),
                        List.of(rdf),
                        ImportRun.Start.COMMAND,
                        (any, records) -> {});
    }

    private static void readWaiting(Library library) {
        try (AttachedReader reader = new AttachedReader()) {
            new WaitingFiles(library, reader).readAll((file, reading, count) -> {});
        }
    }

    /** Tables that came after that version. */
    private static final List<String> LATER =
            List.of(
                    "thesaurus",
                    "entry",
                    "revision",
                    "batch",
                    "proposal",
                    "link_check",
                    "content_file",
                    "mention");

    private void asTheVersionBeforeLeftIt() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("data/library.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE stored_file SET text = replace(text, char(12), char(10))");
            for (String later : LATER) {
                statement.execute("DROP TABLE " + later);
            }
            statement.execute("ALTER TABLE edition DROP COLUMN mention_rules");
            statement.execute("ALTER TABLE source DROP COLUMN harvested");
            statement.execute("ALTER TABLE mirror DROP COLUMN asked");
            statement.execute("DROP INDEX change_log_key");
            statement.execute("ALTER TABLE change_log DROP COLUMN kind");
            statement.execute("CREATE INDEX change_log_key ON change_log (key, number)");
            statement.execute("PRAGMA user_version = 4");
        }
    }

    private static Reference marked(Library library) {
        return ((Change.Saved) library.changesAfter(0, 9).getFirst()).reference();
    }

    private static List<String> texts(Library library) {
        return ((Change.Saved) library.changesAfter(0, 9).getFirst())
                .texts().stream().map(FileText::text).toList();
    }
}
