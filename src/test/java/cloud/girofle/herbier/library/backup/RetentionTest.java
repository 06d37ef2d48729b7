package cloud.girofle.herbier.library.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant LAST = Instant.parse("2026-11-26T03:00:00Z"); // A Thursday.

    /** One each night of two years, the latest first. */
    private static final List<Instant> NIGHTS =
            IntStream.range(0, 730).mapToObj(night -> LAST.minus(Duration.ofDays(night))).toList();

    @Test
    void theLastOfEachDayWeekAndMonthStays() {
        List<String> kept =
                new Retention(3, 3, 3)
                        .kept(NIGHTS).stream()
                                .sorted()
                                .map(each -> each.toString().substring(0, 10))
                                .toList();
        assertThat(kept)
                .containsExactly(
                        "2026-09-30", // The last of September,
                        "2026-10-31", // and of October.
                        "2026-11-15", // Sundays.
                        "2026-11-22",
                        "2026-11-24",
                        "2026-11-25",
                        "2026-11-26");
    }

    @Test
    void usuallyAYearIsKept() {
        assertThat(Retention.USUAL.kept(NIGHTS)).hasSizeBetween(18, 23).contains(LAST);
        assertThat(Retention.USUAL.kept(NIGHTS).stream().sorted().findFirst())
                .contains(Instant.parse("2025-12-31T03:00:00Z"));
    }

    @Test
    void theVeryLastAlwaysStays() {
        assertThat(new Retention(0, 0, 0).kept(NIGHTS)).containsExactly(LAST);
        assertThat(Retention.USUAL.kept(List.of())).isEmpty();
    }

    @Test
    void ofOneDayTheLastStays() {
        Instant later = LAST.plusSeconds(60);
        assertThat(new Retention(2, 0, 0).kept(List.of(LAST, later))).containsExactly(later);
    }
}
