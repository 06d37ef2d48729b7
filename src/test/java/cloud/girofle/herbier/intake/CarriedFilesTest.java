package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.zotero.Export;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export made without its files does not take away those that an earlier one brought. */
class CarriedFilesTest {

    private static final StoredFile BYTES = new StoredFile("ab".repeat(32), 12);

    @Test
    void theFileThatIsKnownStays(@TempDir Path data) {
        try (Library library = Library.open(data)) {
            Intake intake = new Intake(library);
            take(intake, "2020", attachment("files/4/Lopez.pdf").kept(BYTES));

            ImportRun again = take(intake, "2020", attachment(""));
            assertThat(again.unchanged()).as("nothing is new").isEqualTo(1);

            take(intake, "2021", attachment(""));
            Reference changed = new Desk(library).titled("Sobriété");
            assertThat(changed.field("date")).isEqualTo("2021");
            assertThat(changed.attachments())
                    .singleElement()
                    .satisfies(each -> assertThat(each.value().file()).contains(BYTES));

            StoredFile other = new StoredFile("cd".repeat(32), 13);
            take(intake, "2021", attachment("files/4/Lopez.pdf").kept(other));
            assertThat(new Desk(library).titled("Sobriété").attachments())
                    .singleElement()
                    .satisfies(each -> assertThat(each.value().file()).contains(other));

            take(intake, "2021");
            assertThat(new Desk(library).titled("Sobriété").attachments()).isEmpty();
        }
    }

    private static ImportRun take(Intake intake, String date, Attachment... files) {
        Record item =
                new Record(
                        "#1",
                        "book",
                        Map.of("title", "Sobriété", "date", date),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(files),
                        List.of(),
                        List.of());
        Export export = new Export("Zotero RDF", List.of(item), List.of(), List.of());
        return intake.take(
                Desk.GIROFLE,
                List.of(new Reading("g.rdf", export)),
                true,
                ImportRun.Start.COMMAND,
                Instant.EPOCH,
                () -> {});
    }

    private static Attachment attachment(String path) {
        return new Attachment(
                "#item_2",
                LinkMode.IMPORTED_FILE,
                Presence.MISSING,
                "Texte intégral",
                "application/pdf",
                path,
                "https://example.org/lopez.pdf",
                "",
                "",
                List.of());
    }
}
