package cloud.girofle.herbier.text;

import java.time.Duration;
import java.util.Locale;

/** How long something took, as people read it. */
public final class Lasting {

    private Lasting() {}

    /** « 0,4 s », « 12 s », « 3 min 05 s », « 1 h 20 min », with no-break spaces. */
    public static String of(Duration duration, Locale locale) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(locale, "%.1f\u00a0s", duration.toMillis() / 1000.0);
        }
        if (seconds < 60) {
            return seconds + "\u00a0s";
        }
        return duration.toHours() == 0
                ? "%d\u00a0min\u00a0%02d\u00a0s".formatted(duration.toMinutes(), seconds % 60)
                : "%d\u00a0h\u00a0%02d\u00a0min"
                        .formatted(duration.toHours(), duration.toMinutesPart());
    }
}
