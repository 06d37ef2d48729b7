package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.library.Datestamps.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A date of a request: a day, or a second in UTC.
 *
 * @param first its first second
 * @param isDay whether it is a whole day
 */
record UtcDate(Instant first, boolean isDay) {

    private static final int DAY = "2026-01-31".length();
    private static final int SECOND = "2026-01-31T00:00:00Z".length();

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /**
     * The period between two dates of a request, either of which may be empty.
     *
     * @throws Refusal when they are no dates, one is a day and the other a second, or they stand
     *     the wrong way round
     */
    static Period period(String from, String until) {
        Optional<UtcDate> start = read(from);
        Optional<UtcDate> end = read(until);
        if (start.isPresent() && end.isPresent()) {
            if (start.get().isDay() != end.get().isDay()) {
                throw bad("from and until must both be days, or both be seconds");
            }
            if (start.get().first().isAfter(end.get().first())) {
                throw bad("from must not be later than until");
            }
        }
        return new Period(start.map(UtcDate::first), end.map(UtcDate::last));
    }

    private Instant last() {
        return isDay ? first.atOffset(ZoneOffset.UTC).with(LAST_SECOND).toInstant() : first;
    }

    private static Optional<UtcDate> read(String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (written.length() == DAY) {
                Instant day = LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC);
                return Optional.of(new UtcDate(day, true));
            }
            if (written.length() == SECOND && written.endsWith("Z")) {
                return Optional.of(new UtcDate(Instant.parse(written), false));
            }
        } catch (DateTimeParseException e) {
            throw bad(written + " is no date");
        }
        throw bad("a date is written YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ, not " + written);
    }

    private static Refusal bad(String sentence) {
        return new Refusal(Refusal.Code.BAD_ARGUMENT, sentence);
    }
}
