package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.reference.ItemDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and durations as ISO 8601 writes them. */
final class IsoDate {

    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})(?:\\.\\d+)?");

    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})\\s*min\\w*\\.?");

    private IsoDate() {}

    /** As far as it is known: {@code 2019}, {@code 2019-05}, {@code 2019-05-04}. */
    static Optional<String> of(ItemDate date) {
        if (date.year().isEmpty()) {
            return Optional.empty();
        }
        int year = date.year().getAsInt();
        String month = date.sortKey().substring(7, 9);
        String day = date.sortKey().substring(10, 12);
        return year < 0 || year > 9999
                ? Optional.empty()
                : Optional.of(
                        "%04d".formatted(year)
                                + (month.equals("00") ? "" : "-" + month)
                                + (day.equals("00") ? "" : "-" + day));
    }

    /** The day, as the calendar has it in UTC. */
    static String day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }

    /** How long a film lasts: {@code 1:22:33} is {@code PT1H22M33S}; other words are none. */
    static Optional<String> duration(String written) {
        Matcher minutes = MINUTES.matcher(written.strip());
        if (minutes.matches()) {
            return Optional.of("PT" + minutes.group(1) + "M");
        }
        Matcher clock = CLOCK.matcher(written.strip());
        return clock.matches()
                ? Optional.of(
                        "PT"
                                + Optional.ofNullable(clock.group(1))
                                        .map(hours -> hours + "H")
                                        .orElse("")
                                + clock.group(2)
                                + "M"
                                + clock.group(3)
                                + "S")
                : Optional.empty();
    }
}
