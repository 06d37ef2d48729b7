package cloud.girofle.herbier.zotero.tagged;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotes the values of a part of a CFF file that is not YAML for want of quotes. */
final class CffQuotes {

    private static final Pattern LINE = Pattern.compile("( *(?:- )?(?:[a-z-]+:(?: +|$))?)(.*)");

    private CffQuotes() {}

    /** The part with each value of one line between quotes; blocks are left as they are. */
    static String quoted(String part) {
        StringBuilder quoted = new StringBuilder(part.length() + 100);
        int block = Integer.MAX_VALUE; // Deeper lines than this are a block's.
        for (String line : part.lines().toList()) {
            int indent = line.length() - line.stripLeading().length();
            Matcher matcher = LINE.matcher(line);
            if (line.isBlank()) {
                quoted.append('\n'); // Blanks alone, deeper than a block's text, are no YAML.
                continue;
            }
            if (indent > block || line.startsWith("#") || !matcher.matches()) {
                quoted.append(line).append('\n');
                continue;
            }
            String value = matcher.group(2).strip();
            boolean opens = value.matches("[>|][+-]?");
            block =
                    opens
                            ? indent + (line.stripLeading().startsWith("- ") ? 2 : 0)
                            : Integer.MAX_VALUE;
            boolean plain = !opens && !value.isEmpty() && !value.matches("\"[^\"]*\"|'[^']*'");
            quoted.append(matcher.group(1))
                    .append(plain ? "'" + value.replace("'", "''") + "'" : value)
                    .append('\n');
        }
        return quoted.toString();
    }
}
