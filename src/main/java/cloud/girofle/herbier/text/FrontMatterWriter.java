package cloud.girofle.herbier.text;

import cloud.girofle.herbier.text.FrontMatter.Text;
import cloud.girofle.herbier.text.FrontMatter.Texts;
import cloud.girofle.herbier.text.FrontMatter.Value;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a front matter: bare words where every reader of YAML sees a text, else in quotes. */
final class FrontMatterWriter {

    /** Begins with a letter, and holds nothing that means something in YAML. */
    private static final Pattern WORDS =
            Pattern.compile("\\p{L}(?:[\\p{L}\\p{N}\\p{M} ’«»()_./,;?!…–-]*+(?<! ))?");

    private static final Pattern NUMBER_OR_DATE =
            Pattern.compile(
                    "0|[1-9]\\d{0,8}|\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z)?");

    /** What YAML 1.1 takes for something else than a text. */
    private static final Pattern OTHER =
            Pattern.compile("(?i)y|n|yes|no|true|false|on|off|null|nan|inf");

    private FrontMatterWriter() {}

    static String written(FrontMatter matter) {
        String fields =
                matter.fields().entrySet().stream()
                        .map(FrontMatterWriter::field)
                        .collect(Collectors.joining());
        String body = matter.body().isEmpty() ? "" : "\n" + matter.body() + "\n";
        return FrontMatterReader.FENCE + fields + FrontMatterReader.FENCE + body;
    }

    private static String field(Map.Entry<String, Value> field) {
        return switch (field.getValue()) {
            case Text(String text) -> field.getKey() + ": " + scalar(text) + "\n";
            case Texts(var texts) when texts.isEmpty() -> field.getKey() + ": []\n";
            case Texts(var texts) ->
                    field.getKey()
                            + ":\n"
                            + texts.stream()
                                    .map(text -> "  - " + scalar(text) + "\n")
                                    .collect(Collectors.joining());
        };
    }

    private static String scalar(String text) {
        boolean bare =
                NUMBER_OR_DATE.matcher(text).matches()
                        || (WORDS.matcher(text).matches() && !OTHER.matcher(text).matches());
        return bare ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 8).append('"');
        text.chars().forEach(c -> quoted.append(escaped((char) c)));
        return quoted.append('"').toString();
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> isPlain(c) ? String.valueOf(c) : "\\u%04X".formatted((int) c);
        };
    }

    /** What YAML allows in quotes, and an editor shows. */
    private static boolean isPlain(char c) {
        return c >= ' '
                && (c < 0x7F || c >= 0xA0)
                && c != '\u2028'
                && c != '\u2029'
                && c != '\uFEFF'
                && c != '\uFFFE'
                && c != '\uFFFF';
    }
}
