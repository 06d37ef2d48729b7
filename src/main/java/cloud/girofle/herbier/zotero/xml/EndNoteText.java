package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.zotero.reading.NoteText;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Text in EndNote XML: runs of style ({@code <style face="bold italic">}), lines ended by carriage
 * returns.
 */
final class EndNoteText {

    private static final Map<String, String> TAGS =
            Map.of("bold", "b", "italic", "i", "superscript", "sup", "subscript", "sub");

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?");

    private EndNoteText() {}

    /** A field's text, with the few tags that Zotero allows in a title. */
    static String field(XmlElement element) {
        return marked(element, UnaryOperator.identity()).strip();
    }

    /**
     * A note's text as HTML.
     *
     * @param escaped whether the text is HTML text already, as it is where Zotero made it of a note
     */
    static String note(XmlElement element, boolean escaped) {
        String html = marked(element, escaped ? UnaryOperator.identity() : NoteText::escape);
        return NoteText.isHtml(html) && escaped ? html : NoteText.paragraphs(html);
    }

    private static String marked(XmlElement element, UnaryOperator<String> text) {
        StringBuilder marked = new StringBuilder();
        for (XmlNode node : element.content()) {
            switch (node) {
                case XmlNode.Text words -> marked.append(text.apply(lines(words.text())));
                case XmlElement inner -> {
                    String words = marked(inner, text);
                    marked.append(styled(inner.attribute("face"), words));
                }
            }
        }
        return marked.toString();
    }

    private static String styled(String face, String words) {
        List<String> tags =
                List.of(face.split(" ", -1)).stream()
                        .filter(TAGS::containsKey)
                        .map(TAGS::get)
                        .sorted()
                        .toList();
        String styled = words;
        if (!words.isBlank()) {
            for (String tag : tags.reversed()) {
                styled = "<" + tag + ">" + styled + "</" + tag + ">";
            }
        }
        return styled;
    }

    private static String lines(String text) {
        return LINE_END.matcher(text).replaceAll("\n");
    }
}
