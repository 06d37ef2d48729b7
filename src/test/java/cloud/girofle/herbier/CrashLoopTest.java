package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed at random moments, the program loses nothing that it said is done. How often is set by
 * {@code -Dherbier.crash.kills}, from which seed by {@code -Dherbier.crash.seed}.
 */
class CrashLoopTest {

    private static final int KILLS = Integer.getInteger("herbier.crash.kills", 5);
    private static final long SEED =
            Long.getLong("herbier.crash.seed", new Random().nextLong(1_000_000));

    @Test
    void nothingAcknowledgedIsLostAndNothingIsHalfThere(@TempDir Path folder) throws Exception {
        CrashLoop loop = new CrashLoop(folder, SEED);

        loop.run(KILLS);

        loop.table().forEach(System.out::println);
        assertThat(loop.bad())
                .as("-Dherbier.crash.seed=%d\n%s", SEED, String.join("\n", loop.table()))
                .extracting(crash -> crash.unsound)
                .isEmpty();
    }
}
