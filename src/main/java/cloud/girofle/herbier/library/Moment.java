package cloud.girofle.herbier.library;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them: always with milliseconds, so that they sort as text. */
final class Moment {

    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Moment() {}

    /** What is left of an instant once it is written and read again. */
    static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    static String write(Instant instant) {
        return FORMAT.format(instant);
    }

    static Instant read(String text) {
        return Instant.parse(text);
    }
}
