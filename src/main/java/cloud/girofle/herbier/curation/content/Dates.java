package cloud.girofle.herbier.curation.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Moments as files have them: {@code 2026-11-25T18:30:00Z}, or a day alone. */
final class Dates {

    private Dates() {}

    /** The moment; empty where that is none. */
    static Optional<Instant> read(String text) {
        String moment = text.strip();
        try {
            return Optional.of(
                    moment.length() == 10
                            ? LocalDate.parse(moment).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(moment));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
