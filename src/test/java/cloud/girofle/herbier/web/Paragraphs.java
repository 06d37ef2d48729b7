package cloud.girofle.herbier.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The texts of a page that are in its own language and set by us, one for each paragraph. What is
 * quoted character by character is left out: code, forms, citations to copy, what a source says.
 */
final class Paragraphs implements NodeVisitor {

    /** Stands for what is left out, or of another language. */
    private static final String OTHER = "\uFFFC";

    private static final Set<String> AS_IT_IS =
            Set.of("code", "pre", "kbd", "samp", "var", "script", "style", "textarea", "title");

    private static final String OF_SOURCES =
            ".citation, .record, .origin, .keywords, .notes, .refer";

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final String language;
    private int out;

    private Paragraphs(String language) {
        this.language = language;
    }

    static List<String> of(Document page) {
        Paragraphs paragraphs = new Paragraphs(page.select("html").attr("lang"));
        page.body().traverse(paragraphs);
        return paragraphs.texts;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(out > 0 ? OTHER : words.getWholeText());
        } else if (node instanceof Element element) {
            if (ends(element)) {
                flush();
            }
            out += isLeftOut(element) ? 1 : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            out -= isLeftOut(element) ? 1 : 0;
            if (ends(element)) {
                flush();
            }
        }
    }

    private static boolean ends(Element element) {
        return !element.tag().isInline() || element.nameIs("br") || element.nameIs("option");
    }

    private boolean isLeftOut(Element element) {
        return AS_IT_IS.contains(element.normalName())
                || (element.hasAttr("lang") && !element.attr("lang").equals(language))
                || element.is(OF_SOURCES);
    }

    private void flush() {
        String words = text.toString().replaceAll("[ \n\t]+", " ").strip();
        if (!words.isEmpty()) {
            texts.add(words);
        }
        text.setLength(0);
    }
}
