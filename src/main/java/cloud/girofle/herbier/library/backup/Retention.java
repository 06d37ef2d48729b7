package cloud.girofle.herbier.library.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept, in the words of restic and borg: the last of each of so many days, weeks
 * and months that have one. Days are those of UTC, weeks begin on Monday.
 */
public record Retention(int daily, int weekly, int monthly) {

    /** What an association needs to notice a mistake in time. */
    public static final Retention USUAL = new Retention(7, 4, 12);

    public Retention {
        if (daily < 0 || weekly < 0 || monthly < 0) {
            throw new IllegalArgumentException("none is kept less than never");
        }
    }

    /** Those that are kept; the very last always is. */
    Set<Instant> kept(Collection<Instant> backups) {
        List<Instant> latestFirst = backups.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new HashSet<>(latestFirst.stream().limit(1).toList());
        kept.addAll(lastOfEach(daily, latestFirst, Retention::day));
        kept.addAll(lastOfEach(weekly, latestFirst, Retention::week));
        kept.addAll(lastOfEach(monthly, latestFirst, moment -> YearMonth.from(day(moment))));
        return kept;
    }

    private static Set<Instant> lastOfEach(
            int most, List<Instant> latestFirst, Function<Instant, Object> period) {
        Set<Object> seen = new HashSet<>();
        Set<Instant> kept = new HashSet<>();
        for (Instant moment : latestFirst) {
            if (seen.size() < most && seen.add(period.apply(moment))) {
                kept.add(moment);
            }
        }
        return kept;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String week(Instant moment) {
        LocalDate day = day(moment);
        return day.get(IsoFields.WEEK_BASED_YEAR)
                + "-"
                + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
