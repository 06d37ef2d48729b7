package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.machine.Pulse.Beat;
import cloud.girofle.herbier.web.machine.Pulse.State;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says how the site is, for whoever watches it: 200 while it answers, {@code ok} or {@code
 * degraded}, and 503 when a part is {@code down}. As lines of text, or as JSON. Nothing of it is of
 * anybody.
 */
public final class Health implements Page {

    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";

    private final Pulse pulse;
    private final boolean json;

    private Health(Pulse pulse, boolean json) {
        this.pulse = pulse;
        this.json = json;
    }

    /** A line for each thing; the first says how all of it is. */
    public static Health text(Pulse pulse) {
        return new Health(pulse, false);
    }

    /** The same as JSON. */
    public static Health json(Pulse pulse) {
        return new Health(pulse, true);
    }

    @Override
    public Answer show(Visit visit) {
        Beat beat = pulse.now();
        int status = beat.state() == State.DOWN ? 503 : 200;
        return json
                ? new Answer.Text(status, JSON, json(beat))
                : new Answer.Text(status, PLAIN, text(beat));
    }

    /** What runs. */
    static Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        String own = Health.class.getPackage().getImplementationVersion();
        versions.put("version", own == null ? "dev" : own);
        versions.put("schema", Library.schemas());
        versions.put("java", String.valueOf(Runtime.version().feature()));
        return versions;
    }

    private static String text(Beat beat) {
        StringBuilder text = new StringBuilder(word(beat.state())).append('\n');
        beat.parts().forEach((part, state) -> line(text, part, word(state)));
        beat.numbers().forEach((name, number) -> line(text, name, String.valueOf(number)));
        versions().forEach((name, version) -> line(text, name, version));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    /** Names and versions hold nothing that JSON would have spelt. */
    private static String json(Beat beat) {
        String parts =
                beat.parts().entrySet().stream()
                        .map(part ->
                                "\"%s\":\"%s\"".formatted(part.getKey(), word(part.getValue())))
                        .collect(Collectors.joining(",", "{", "}"));
        String numbers =
                beat.numbers().entrySet().stream()
                        .map(number -> "\"%s\":%d".formatted(number.getKey(), number.getValue()))
                        .collect(Collectors.joining(","));
        String versions =
                versions().entrySet().stream()
                        .map(each -> "\"%s\":\"%s\"".formatted(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(","));
        return "{\"status\":\"%s\",\"parts\":%s,%s,%s}\n"
                .formatted(word(beat.state()), parts, numbers, versions);
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isLight() {
        return true;
    }
}
