package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettlingTest {

    private static final Instant NOON = Instant.parse("2026-02-14T12:00:00Z");

    private final Settling settling = new Settling(Duration.ofSeconds(3));
    private final Map<String, String> disk = new HashMap<>();

    @Test
    void whatStopsGrowingHasSettled() {
        hear("girofle", 0);
        size("girofle", 10, 1);
        assertThat(settledAt(1)).isEmpty();
        size("girofle", 20, 2); // It grew, and nothing was heard of it.
        assertThat(settledAt(2)).isEmpty();
        assertThat(settledAt(4)).isEmpty();
        assertThat(settledAt(5)).containsExactly("girofle");
        assertThat(settling.isCalm()).isTrue();
        assertThat(settledAt(60)).isEmpty();
    }

    @Test
    void whatIsHeardOfAgainHasNotSettled() {
        hear("girofle", 0);
        size("girofle", 10, 0);
        assertThat(settledAt(1)).isEmpty();
        hear("girofle", 3); // Written anew, with the same size and time.
        assertThat(settledAt(4)).isEmpty();
        assertThat(settledAt(6)).isEmpty();
        assertThat(settledAt(7)).containsExactly("girofle");
    }

    @Test
    void eachSettlesByItself() {
        hear("girofle", 0);
        hear("sources.yml", 0);
        for (int second = 1; second < 20; second++) {
            size("girofle", second, second);
            assertThat(settledAt(second)).doesNotContain("girofle");
        }
        hear("deuxfleurs", 20);
        assertThat(settledAt(20)).isEmpty();
        assertThat(settledAt(23)).containsExactly("deuxfleurs", "girofle");
    }

    @Test
    void aCopyThatHaltsIsTakenAsItIsAndAgainOnceItGoesOn() {
        hear("girofle", 0);
        assertThat(settledAt(0)).isEmpty();
        assertThat(settledAt(3)).containsExactly("girofle");
        hear("girofle", 10);
        size("girofle", 99, 10);
        assertThat(settledAt(10)).isEmpty();
        assertThat(settledAt(13)).containsExactly("girofle");
    }

    private void hear(String name, int second) {
        settling.changed(name, NOON.plusSeconds(second));
    }

    private void size(String name, int bytes, int second) {
        disk.put(name, bytes + " bytes at " + second);
    }

    private Set<String> settledAt(int second) {
        return settling.settled(
                name -> disk.getOrDefault(name, "nothing"), NOON.plusSeconds(second));
    }
}
