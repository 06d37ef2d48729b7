package cloud.girofle.herbier;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;

/**
 * How the program is watched.
 *
 * @param level the least grave events that are logged
 * @param metrics the token that opens {@code /metriques}; empty, nothing does
 */
record WatchSettings(Level level, String metrics) {

    /** What {@code herbier.properties} may say of it. */
    static final List<String> KEYS = List.of("log", "metrics-token");

    /** As RFC 6750 writes tokens; too long to be guessed. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{16,200}=*");

    /**
     * Reads the settings.
     *
     * @throws Settings.BadSetting when one is unusable
     */
    static WatchSettings of(Map<String, String> values) {
        String token = values.getOrDefault("metrics-token", "");
        if (!token.isEmpty() && !TOKEN.matcher(token).matches()) {
            throw new Settings.BadSetting("cli.settings.metrics");
        }
        return new WatchSettings(level(values.getOrDefault("log", "info")), token);
    }

    private static Level level(String written) {
        return switch (written) {
            case "error" -> Level.SEVERE;
            case "warn" -> Level.WARNING;
            case "info" -> Level.INFO;
            case "debug" -> Level.FINE;
            default -> throw new Settings.BadSetting("cli.settings.log", written);
        };
    }

    /** Without what nobody is to read. */
    @Override
    public String toString() {
        return level + (metrics.isEmpty() ? "" : " with metrics");
    }
}
