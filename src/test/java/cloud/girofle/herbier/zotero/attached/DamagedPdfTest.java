package cloud.girofle.herbier.zotero.attached;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.hostile.Mutation;
import cloud.girofle.herbier.reference.FileFormat;
import cloud.girofle.herbier.reference.FileReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files, PDFs above all, in the process that reads them; a few, since each may cost that
 * process.
 */
class DamagedPdfTest {

    private static final int RUNS = 25;

    @TempDir Path folder;

    @Test
    void eachIsReadOrSaidUnreadable() throws IOException {
        Path sound =
                new Pdf().page("L'eau des centres").page("Page deux").save(folder.resolve("a.pdf"));
        byte[] whole = Files.readAllBytes(sound);
        Mutation mutation = new Mutation(new Random(20_231_015L));
        Path file = folder.resolve("b.pdf");
        try (AttachedReader reader = new AttachedReader()) {
            for (int run = 0; run < RUNS; run++) {
                Files.write(file, mutation.of(whole, whole));
                FileReading reading = reader.read(file, FileFormat.PDF);
                if (reading instanceof FileReading.Read read) {
                    assertThat(read.text()).doesNotContain("\0");
                }
            }
            byte[] page = "<title>a</title><p>L'eau <script>x</script><b>&eacute;".getBytes(UTF_8);
            Path html = folder.resolve("b.html");
            for (int run = 0; run < RUNS; run++) {
                Files.write(html, mutation.of(page, whole));
                FileReading reading = reader.read(html, FileFormat.HTML);
                if (reading instanceof FileReading.Read read) {
                    assertThat(read.text()).doesNotContain("\0");
                }
            }
            assertThat(reader.read(sound, FileFormat.PDF))
                    .isInstanceOfSatisfying(
                            FileReading.Read.class,
                            read -> assertThat(read.text()).startsWith("L'eau des centres"));
        }
    }
}
