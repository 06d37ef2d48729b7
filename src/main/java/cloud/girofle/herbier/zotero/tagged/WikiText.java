package cloud.girofle.herbier.zotero.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Finds the templates of a wiki's text, in one pass. Not thread-safe. */
final class WikiText {

    private static final Pattern COMMENT = Pattern.compile("<!--.{0,5000}?-->", Pattern.DOTALL);
    private static final Pattern LINK =
            Pattern.compile("\\[\\[(?:[^\\[\\]|]*\\|)?([^\\[\\]|]+)\\]\\]");

    /** One parameter, without the link and remarks in its value. */
    record Parameter(int line, String name, String value) {}

    /**
     * One template.
     *
     * @param line where it begins
     * @param name in small letters
     * @param parameters that are named, in their order; others have their rank for a name
     */
    record Template(int line, String name, List<Parameter> parameters) {

        Template {
            parameters = List.copyOf(parameters);
        }
    }

    private final String text;
    private int line = 1;
    private int counted;

    WikiText(String text) {
        this.text = text;
    }

    /** The line of what was met last. */
    int line() {
        return line;
    }

    /** Hands over each template and what stands between; returns whether the last one is open. */
    boolean readToCut(Consumer<Template> taker, TaggedRecords.Stray stray) {
        int at = 0;
        while (at < text.length()) {
            int start = text.indexOf("{{", at);
            int end = start < 0 ? text.length() : start;
            if (end > at) {
                stray.found(lineOf(at), text.substring(at, end));
            }
            if (start < 0) {
                return false;
            }
            List<Integer> bars = new ArrayList<>();
            int close = close(start + 2, bars);
            lineOf(start);
            if (close == text.length()) {
                return true;
            }
            taker.accept(template(start + 2, bars, close));
            at = close + 2;
        }
        return false;
    }

    /**
     * Where the template is closed, and the bars that part its own parameters; the text's end:
     * nowhere.
     */
    private int close(int from, List<Integer> bars) {
        int braces = 0;
        int brackets = 0;
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{' -> {
                    if (isTwice(i)) {
                        braces++;
                        i++;
                    }
                }
                case '}' -> {
                    if (isTwice(i)) {
                        if (braces == 0) {
                            return i;
                        }
                        braces--;
                        i++;
                    }
                }
                case '[' -> brackets += isTwice(i) ? 1 : 0;
                case ']' -> brackets -= isTwice(i) && brackets > 0 ? 1 : 0;
                case '|' -> {
                    if (braces == 0 && brackets == 0) {
                        bars.add(i);
                    }
                }
                default -> {}
            }
        }
        return text.length();
    }

    private boolean isTwice(int at) {
        return at + 1 < text.length() && text.charAt(at) == text.charAt(at + 1);
    }

    private Template template(int from, List<Integer> bars, int close) {
        int begun = lineOf(from);
        int nameEnd = bars.isEmpty() ? close : bars.getFirst();
        String name = text.substring(from, nameEnd).replaceAll("[\\s_]+", " ").strip();
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            int end = i + 1 < bars.size() ? bars.get(i + 1) : close;
            String parameter = text.substring(bars.get(i) + 1, end);
            int equals = parameter.indexOf('=');
            String key = equals < 0 ? String.valueOf(i + 1) : parameter.substring(0, equals);
            String value = clean(parameter.substring(equals + 1));
            parameters.add(
                    new Parameter(
                            lineOf(bars.get(i)), key.strip().toLowerCase(Locale.ROOT), value));
        }
        return new Template(begun, name.toLowerCase(Locale.ROOT), parameters);
    }

    private static String clean(String value) {
        String said = COMMENT.matcher(value).replaceAll("").replace("{{!}}", "|");
        return LINK.matcher(said).replaceAll("$1").strip();
    }

    /** The line of that place, which is none before the last one asked for. */
    private int lineOf(int at) {
        for (; counted < at; counted++) {
            line += text.charAt(counted) == '\n' ? 1 : 0;
        }
        return line;
    }
}
