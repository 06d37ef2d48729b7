package cloud.girofle.herbier.search;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/**
 * Writes passages as HTML: everything escaped, {@code <mark>} around the words found, an ellipsis
 * where text was left out. Immutable and thread-safe.
 */
class MarkedPassages extends PassageFormatter {

    /** Passages of a running text. */
    static final MarkedPassages TEXT = new MarkedPassages(" … ", true);

    /** Items of a list, such as keywords. */
    static final MarkedPassages LIST = new MarkedPassages(", ", false);

    /** Passages of the texts of files: the place of the first stands before them. */
    static final MarkedPassages FILES =
            new MarkedPassages(" … ", true) {
                @Override
                public String format(Passage[] passages, String content) {
                    int at = passages.length == 0 ? 0 : passages[0].getStartOffset();
                    return FilePlace.at(content, at).written() + super.format(passages, content);
                }
            };

    private final String between;
    private final boolean cut;

    private MarkedPassages(String between, boolean cut) {
        this.between = between;
        this.cut = cut;
    }

    @Override
    public String format(Passage[] passages, String content) {
        StringBuilder html = new StringBuilder();
        for (Passage passage : passages) {
            if (!html.isEmpty()) {
                html.append(between);
            } else if (cut && passage.getStartOffset() > 0) {
                html.append("… ");
            }
            write(html, passage, content);
        }
        int end = passages.length == 0 ? content.length() : last(passages).getEndOffset();
        if (cut && !content.substring(Math.min(end, content.length())).isBlank()) {
            html.append(" …");
        }
        return html.toString();
    }

    private static void write(StringBuilder html, Passage passage, String content) {
        int from = passage.getStartOffset();
        int to = Math.min(passage.getEndOffset(), content.length());
        while (from < to && isBlank(content.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(content.charAt(to - 1))) {
            to--;
        }
        int at = from;
        for (int i = 0; i < passage.getNumMatches(); i++) {
            // A word matches as itself and by its stem, at the same place: marked once.
            int start = Math.max(at, passage.getMatchStarts()[i]);
            int end = Math.min(to, passage.getMatchEnds()[i]);
            if (start < end) {
                escape(html, content, at, start);
                html.append("<mark>");
                escape(html, content, start, end);
                html.append("</mark>");
                at = end;
            }
        }
        escape(html, content, at, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static Passage last(Passage[] passages) {
        return passages[passages.length - 1];
    }

    private static void escape(StringBuilder html, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                // Between two notes, or two lines.
                default -> html.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
    }
}
