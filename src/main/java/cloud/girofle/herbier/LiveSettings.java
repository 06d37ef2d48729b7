package cloud.girofle.herbier;

import cloud.girofle.herbier.zotero.sync.ApiKeys;
import cloud.girofle.herbier.zotero.sync.Pace;
import cloud.girofle.herbier.zotero.sync.ZoteroSync;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How live Zotero libraries are followed.
 *
 * @param server where they are, without a last slash
 * @param keys that open those which are not public
 * @param every how often they are synced while serving; zero if never
 */
record LiveSettings(URI server, ApiKeys keys, Duration every) {

    /** What {@code herbier.properties} may say of it. Keys come from the environment alone. */
    static final List<String> KEYS = List.of("zotero-url", "sync");

    /** A key must not travel in clear, except within this machine. */
    private static final Pattern SERVER =
            Pattern.compile(
                    "(https://[^\\s/?#@]+|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?)"
                            + "(/[^\\s?#]*)?");

    private static final Pattern TIME = Pattern.compile("(\\d{1,5}) ?(m|min|h|j|d)");
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    /**
     * Reads the settings.
     *
     * @throws Settings.BadSetting when one is unusable
     */
    static LiveSettings of(Map<String, String> values, Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (ApiKeys.isVariable(name) && !ApiKeys.isKey(value)) {
                throw new Settings.BadSetting("cli.settings.zotero.key", name);
            }
        });
        return new LiveSettings(
                server(values.getOrDefault("zotero-url", ZoteroSync.SERVER.toString())),
                ApiKeys.of(environment),
                every(values.getOrDefault("sync", "6h")));
    }

    /** What reads them. */
    ZoteroSync zotero() {
        return new ZoteroSync(server, keys, Pace.REAL);
    }

    private static URI server(String written) {
        String trimmed = written.replaceFirst("/+$", "");
        if (!SERVER.matcher(trimmed).matches()) {
            throw new Settings.BadSetting("cli.settings.zotero.url", written);
        }
        try {
            return URI.create(trimmed);
        } catch (IllegalArgumentException e) {
            throw new Settings.BadSetting("cli.settings.zotero.url", written);
        }
    }

    private static Duration every(String written) {
        if (written.equals("0")) {
            return Duration.ZERO;
        }
        Matcher matcher = TIME.matcher(written);
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration every =
                    switch (matcher.group(2).charAt(0)) {
                        case 'm' -> Duration.ofMinutes(number);
                        case 'h' -> Duration.ofHours(number);
                        default -> Duration.ofDays(number);
                    };
            if (every.compareTo(SHORTEST) >= 0) {
                return every;
            }
        }
        throw new Settings.BadSetting("cli.settings.sync", written);
    }
}
