package cloud.girofle.herbier.zotero.pages;

import cloud.girofle.herbier.reference.Record;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A link in a list, with the words around it.
 *
 * @param line where it stands in the file
 * @param address a web address
 * @param title its words, with Zotero's {@code <i>} and {@code <b>}; for a bare address, those in
 *     front of it on its line, or else those behind it
 * @param rest what follows it, up to the next link
 */
record ListedLink(int line, String address, String title, String rest) {

    private static final Pattern WEB =
            Pattern.compile("(?i)https?://[^\\s<>]*[^\\s<>.,;:!?)\\]»\"']");

    /** {@code , ADEME.} or {@code , Sciences et Avenir, 24 juin 2015}. */
    private static final Pattern PUBLISHED =
            Pattern.compile(
                    "[,.]\\s+(?<who>[^,.]{2,80})(?:,\\s*(?<when>[^,.]{0,20}\\d{4}))?\\s*\\.?");

    private static final Pattern DATED =
            Pattern.compile(".*,\\s*((?:\\d{1,2}(?:er)?\\s+)?(?:\\p{L}+\\s+)?\\d{4})\\s*\\.?\\)?");
    private static final Pattern JOINT = Pattern.compile("^[\\s,.;:|–—-]+|[\\s,;:|–—-]+$");

    /** The links of a block, in their order. */
    static List<ListedLink> in(Node block) {
        List<ListedLink> links = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Link link && isWeb(link.getDestination())) {
                String words = words(link, true);
                boolean bare = words.equals(link.getDestination());
                String title = bare ? trimmed(before.toString()) : words.strip();
                links.add(new ListedLink(line(link), link.getDestination(), title, ""));
                before.setLength(0);
            } else if (node instanceof Text text) {
                addBare(text, links, before);
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                follow(links, before);
            } else if (node instanceof Code code) {
                before.append(code.getLiteral());
            } else {
                before.append(words(node, false));
            }
        }
        follow(links, before);
        return links;
    }

    private static void addBare(Text node, List<ListedLink> links, StringBuilder before) {
        String text = node.getLiteral();
        Matcher web = WEB.matcher(text);
        int from = 0;
        while (web.find()) {
            before.append(text, from, web.start());
            links.add(new ListedLink(line(node), web.group(), trimmed(before.toString()), ""));
            before.setLength(0);
            from = web.end();
        }
        before.append(text.substring(from));
    }

    /** The words before the end of a line belong to the link above them. */
    private static void follow(List<ListedLink> links, StringBuilder words) {
        if (!links.isEmpty() && !words.isEmpty()) {
            ListedLink last = links.removeLast();
            String rest = (last.rest + " " + words).strip();
            links.add(
                    last.title.isEmpty()
                            ? new ListedLink(last.line, last.address, trimmed(rest), "")
                            : new ListedLink(last.line, last.address, last.title, rest));
        }
        words.setLength(0);
    }

    /** The words of a block or a phrase, marks left out. */
    static String plain(Node node) {
        return words(node, false).strip();
    }

    private static String words(Node node, boolean marked) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            String inner = words(child, marked);
            words.append(
                    switch (child) {
                        case Text text -> text.getLiteral();
                        case Code code -> code.getLiteral();
                        case Emphasis e when marked -> "<i>" + inner + "</i>";
                        case StrongEmphasis e when marked -> "<b>" + inner + "</b>";
                        case SoftLineBreak soft -> " ";
                        case HardLineBreak hard -> " ";
                        case Image image -> "";
                        default -> inner;
                    });
        }
        return words.toString();
    }

    private static int line(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7)
                || address.regionMatches(true, 0, "https://", 0, 8);
    }

    private static String trimmed(String words) {
        return JOINT.matcher(words).replaceAll("");
    }

    /** The web page that the link leads to, as far as the list describes it. */
    Record record(String localId, List<String> collections) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", title);
        Matcher published = PUBLISHED.matcher(rest);
        if (published.matches()) {
            fields.put("publisher", published.group("who").strip());
            put(fields, "date", published.group("when"));
        } else {
            Matcher dated = DATED.matcher(rest);
            put(fields, "date", dated.matches() ? dated.group(1) : null);
            fields.put("abstractNote", JOINT.matcher(rest).replaceAll(""));
        }
        fields.put("url", address);
        return new Record(
                localId,
                "webpage",
                fields,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                collections,
                List.of());
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value.strip());
        }
    }
}
