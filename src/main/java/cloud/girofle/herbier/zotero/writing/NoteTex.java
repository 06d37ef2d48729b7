package cloud.girofle.herbier.zotero.writing;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes a note as TeX: its paragraphs, parted by empty lines, with italics, bold, sub- and
 * superscripts. Links, lists, colours and all else of its HTML become plain text.
 */
final class NoteTex {

    private final StringBuilder tex = new StringBuilder();

    private NoteTex() {}

    static String of(String html) {
        NoteTex note = new NoteTex();
        note.inside(Jsoup.parseBodyFragment(html).body());
        return note.tex
                .toString()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private void inside(Node parent) {
        for (Node child : parent.childNodes()) {
            switch (child) {
                case TextNode text -> tex.append(TexEscape.plain(text.text()));
                case Element element -> element(element);
                default -> {} // A comment says nothing to a reader.
            }
        }
    }

    private void element(Element element) {
        String command =
                switch (element.normalName()) {
                    case "i", "em" -> "\\textit{";
                    case "b", "strong" -> "\\textbf{";
                    case "sub" -> "\\textsubscript{";
                    case "sup" -> "\\textsuperscript{";
                    default -> "";
                };
        if (element.normalName().equals("br")) {
            tex.append('\n');
        } else if (!command.isEmpty() && element.children().stream().noneMatch(Element::isBlock)) {
            tex.append(command);
            inside(element);
            tex.append('}');
        } else {
            String between = element.isBlock() ? "\n\n" : "";
            tex.append(between);
            inside(element);
            tex.append(between);
        }
    }
}
