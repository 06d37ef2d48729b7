package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.hostile.Mutation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged {@code sources.yml} is read, or refused in the one way that has words. */
class DamagedSourcesFileTest {

    private static final String WHOLE =
            """
            # Les sources
            girofle:
              name: Cloud Girofle
              description: >
                Une bibliothèque
                d’écologie
              url: https://example.org/
              trust: 1
              files: private
              zotero: groups/4580151
            ecoinfo:
              name: "EcoInfo: \\"GDS\\""
              trust: 2
            vide:
            """;

    private static final byte[] OTHER =
            "a: &b [x, {y: *b}, !!int 1]\n<<: *b\n? - z\n--- \n%YAML 9\n\t|"
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Test
    void noDamageFailsInAnotherWay() throws IOException {
        Mutation mutation = new Mutation(new Random(20_231_015L));
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve(SourcesFile.NAME);
        assertThat(SourcesFile.read(Files.write(file, whole))).hasSize(3);
        int refused = 0;
        for (int run = 0; run < 300; run++) {
            Files.write(file, mutation.of(whole, OTHER));
            try {
                assertThat(SourcesFile.read(file)).doesNotContainNull();
            } catch (BrokenSourcesException e) {
                refused++;
                assertThat(e.line()).isPositive();
                assertThat(e.details()).doesNotContainNull();
            }
        }
        assertThat(refused).isBetween(30, 299);
    }
}
