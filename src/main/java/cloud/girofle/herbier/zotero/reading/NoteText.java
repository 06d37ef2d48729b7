package cloud.girofle.herbier.zotero.reading;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** The text of notes, which Zotero holds as HTML. */
public final class NoteText {

    private static final Pattern HTML =
            Pattern.compile(
                    "^\\s*<(?:p|div|h[1-6]|ul|ol|li|blockquote|pre|table|span|strong|em|b|i|u|a|br|img)\\b.*",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n\\s*");

    private NoteText() {}

    /** Whether a text is HTML, as all notes are that Zotero wrote. */
    public static boolean isHtml(String text) {
        return HTML.matcher(text).matches();
    }

    /** A text as HTML: as it is when it is HTML already, else in paragraphs. */
    public static String html(String text) {
        return isHtml(text) ? text : paragraphs(Entities.escape(text.strip()));
    }

    /** Paragraphs, from HTML without any whose empty lines part them. */
    public static String paragraphs(String html) {
        return PARAGRAPH
                .splitAsStream(html)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p>" + paragraph.replace("\n", "<br/>") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    /** Text with the characters that HTML gives a meaning to written so that they have none. */
    public static String escape(String text) {
        return Entities.escape(text);
    }

    /** HTML fragments that are not empty, one under the other. */
    public static String joined(String... fragments) {
        return Stream.of(fragments)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
