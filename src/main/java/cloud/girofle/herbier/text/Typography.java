package cloud.girofle.herbier.text;

import cloud.girofle.herbier.text.Typesetter.Manner;
import cloud.girofle.herbier.text.Typesetter.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Typography on display: what people type on a keyboard, as a book would print it. In French (after
 * the <i>Lexique des règles typographiques en usage à l’Imprimerie nationale</i>): ’ « » … –,
 * narrow no-break spaces inside guillemets and before « ; ! ? », no-break ones before a colon and
 * between a number and its unit. In English: curly quotes. Other languages are left alone, and so
 * are code and addresses.
 */
public final class Typography {

    /** Characters that stand for what is no text of the paragraph, and for a forced line break. */
    static final String OBJECT = "\uFFFC";

    static final String LINE = "\u2028";

    private static final Set<String> AS_IT_IS = Set.of("code", "pre", "kbd", "samp", "var");

    private Typography() {}

    /** A plain text. */
    public static String of(String text, String language) {
        return manner(language)
                .map(manner -> Typesetter.set(List.of(new Run(text, false)), manner).getFirst())
                .orElse(text);
    }

    /** The texts of safe HTML; its tags and attributes stay as they are. */
    public static String html(String html, String language) {
        return manner(language).map(manner -> set(html, manner)).orElse(html);
    }

    /**
     * French HTML that others wrote: it keeps every character, only its spaces no longer break a
     * line before a punctuation mark, or inside guillemets.
     */
    public static String boundSpaces(String html) {
        return set(html, Manner.FRENCH_SPACES);
    }

    /** The texts below that element, in place. */
    static void set(Element root, String language) {
        manner(language).ifPresent(manner -> root.traverse(new Paragraphs(manner, language)));
    }

    private static String set(String html, Manner manner) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.body().traverse(new Paragraphs(manner, ""));
        return document.body().html();
    }

    private static Optional<Manner> manner(String language) {
        return switch (language) {
            case "fr" -> Optional.of(Manner.FRENCH);
            case "en" -> Optional.of(Manner.ENGLISH);
            default -> Optional.empty();
        };
    }

    /** Gathers the texts of each paragraph: a mark may stand in another element than its word. */
    private static final class Paragraphs implements NodeVisitor {

        private final Manner manner;
        private final String language;
        private final List<TextNode> nodes = new ArrayList<>();
        private final List<Run> runs = new ArrayList<>();
        private int asItIs;

        private Paragraphs(Manner manner, String language) {
            this.manner = manner;
            this.language = language;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                boolean kept = asItIs > 0;
                runs.add(kept ? new Run(OBJECT, true) : new Run(text.getWholeText(), false));
                nodes.add(text);
            } else if (node instanceof Element element) {
                if (element.nameIs("br")) {
                    runs.add(new Run(LINE, true));
                    nodes.add(new TextNode(""));
                } else if (!element.tag().isInline()) {
                    flush();
                }
                asItIs += isAsItIs(element) ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                asItIs -= isAsItIs(element) ? 1 : 0;
                if (!element.tag().isInline() || depth == 0) {
                    flush();
                }
            }
        }

        private boolean isAsItIs(Element element) {
            return AS_IT_IS.contains(element.normalName())
                    || (element.hasAttr("lang") && !element.attr("lang").equals(language));
        }

        private void flush() {
            List<String> set = Typesetter.set(runs, manner);
            for (int at = 0; at < nodes.size(); at++) {
                if (!runs.get(at).asItIs()) {
                    nodes.get(at).text(set.get(at));
                }
            }
            nodes.clear();
            runs.clear();
        }
    }
}
