package cloud.girofle.herbier.curation.content;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.hostile.Mutation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged tables of what curators keep. */
class DamagedTableTest {

    private static final String WHOLE =
            "id,value,note\n1,\"2,5\",\"dit \"\"presque\"\"\"\n\n2,3,\"deux\nlignes\"\n";

    @Test
    void eachIsReadOrRefusedWithItsLine() {
        Mutation mutation = new Mutation(new Random(20_231_015L));
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int run = 0; run < 300; run++) {
            String text = new String(mutation.of(whole, whole), StandardCharsets.UTF_8);
            try {
                CsvTable table = CsvTable.read(text, List.of("id", "value"));
                assertThat(table.columns()).contains("id", "value");
                assertThat(table.rows()).allMatch(row -> row.line() > 1);
            } catch (BrokenContentException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(30, 299);
    }
}
