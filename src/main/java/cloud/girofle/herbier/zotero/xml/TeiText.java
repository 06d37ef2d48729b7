package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.zotero.reading.NoteText;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in TEI, with its highlights; and notes, whose HTML Zotero writes as TEI. */
final class TeiText {

    private static final Map<String, String> RENDITIONS =
            Map.of(
                    "italic", "i",
                    "italics", "i",
                    "bold", "b",
                    "sub", "sub",
                    "subscript", "sub",
                    "sup", "sup",
                    "superscript", "sup",
                    "u", "u");

    private static final Map<String, String> BLOCKS =
            Map.of("p", "p", "quote", "blockquote", "item", "li", "emph", "em", "lb", "br");

    /** A highlight that Zotero has escaped with the rest of the title: a fault of its exporter. */
    private static final Pattern ESCAPED =
            Pattern.compile("<hi rend=\"(\\w+)\">((?:(?!<hi ).)*?)</hi>", Pattern.DOTALL);

    private TeiText() {}

    /** A title's text, with the few tags that Zotero allows in one. */
    static String title(XmlElement title) {
        StringBuilder text = new StringBuilder();
        append(title, UnaryOperator.identity(), text, false);
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                        hi -> Matcher.quoteReplacement(highlighted(hi.group(1), hi.group(2))))
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** A note as HTML. */
    static String note(XmlElement note) {
        String plain = note.text().strip();
        if (note.children().isEmpty()) {
            return NoteText.html(plain);
        }
        StringBuilder html = new StringBuilder();
        append(note, NoteText::escape, html, true);
        return html.toString().strip();
    }

    /** A text of paragraphs, which an empty line parts. */
    static String paragraphs(XmlElement text) {
        if (text.all("p").isEmpty()) {
            return text.text().strip();
        }
        return String.join("\n\n", text.all("p").stream().map(XmlElement::words).toList());
    }

    private static void append(
            XmlElement element, UnaryOperator<String> text, StringBuilder out, boolean blocks) {
        for (XmlNode node : element.content()) {
            switch (node) {
                case XmlNode.Text words -> out.append(text.apply(words.text()));
                case XmlElement inner -> {
                    StringBuilder words = new StringBuilder();
                    append(inner, text, words, blocks);
                    out.append(blocks ? block(inner, words) : hi(inner, words));
                }
            }
        }
    }

    private static String hi(XmlElement element, CharSequence words) {
        return element.is("hi") ? highlighted(element.attribute("rend"), words) : words.toString();
    }

    private static String block(XmlElement element, CharSequence words) {
        if (element.is("list")) {
            return tagged(element.has("rend", "numbered") ? "ol" : "ul", "", words);
        }
        if (element.is("ref") && element.attribute("target").matches("(?i)(https?|mailto):.*")) {
            return tagged(
                    "a", " href=\"" + NoteText.escape(element.attribute("target")) + "\"", words);
        }
        String tag = BLOCKS.getOrDefault(element.name(), "");
        return tag.isEmpty() ? hi(element, words) : tagged(tag, "", words);
    }

    private static String highlighted(String rendition, CharSequence words) {
        if (rendition.equals("small-caps") || rendition.equals("smallcaps")) {
            return tagged("span", " style=\"font-variant:small-caps;\"", words);
        }
        String tag = RENDITIONS.getOrDefault(rendition, "");
        return tag.isEmpty() ? words.toString() : tagged(tag, "", words);
    }

    private static String tagged(String tag, String attributes, CharSequence words) {
        return "<" + tag + attributes + ">" + words + "</" + tag + ">";
    }
}
