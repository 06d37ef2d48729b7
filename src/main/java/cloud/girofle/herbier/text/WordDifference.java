package cloud.girofle.herbier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a text became another, word by word, as a person reads it: what was kept, removed, added.
 * Texts of 100 kB are compared within a second or so, however different. Immutable.
 *
 * @param segments the stretches in order; where something was replaced, what was removed comes
 *     first. The kept, folded and removed ones together are the text before, the kept, folded and
 *     added ones the text after (with {@code \n} as line ends)
 */
public record WordDifference(List<Segment> segments) {

    /** What happened to a stretch of text. */
    public enum Kind {
        /** It is in both texts. */
        KEPT,
        /** It is only in the text after. */
        ADDED,
        /** It is only in the text before. */
        REMOVED,
        /** It is in both texts, far from any change: shown as « … ». */
        FOLDED
    }

    /**
     * A stretch of text.
     *
     * @param kind what happened to it
     * @param text its characters
     */
    public record Segment(Kind kind, String text) {}

    public WordDifference {
        segments = List.copyOf(segments);
    }

    /** The difference between the text before and the text after. */
    public static WordDifference of(String before, String after) {
        List<String> one = Words.of(before);
        List<String> other = Words.of(after);
        Segments segments = new Segments();
        int at1 = 0;
        int at2 = 0;
        for (Alignment.Match match : Alignment.of(one, other)) {
            segments.changed(one.subList(at1, match.one()), other.subList(at2, match.other()));
            at1 = match.one() + match.length();
            at2 = match.other() + match.length();
            segments.kept(one.subList(match.one(), at1));
        }
        segments.changed(one.subList(at1, one.size()), other.subList(at2, other.size()));
        return new WordDifference(segments.all());
    }

    /** Whether the two texts are the same. */
    public boolean isEmpty() {
        return segments.stream().noneMatch(segment -> isChange(segment.kind()));
    }

    /**
     * The same, with long kept stretches folded.
     *
     * @param words how many words around each change stay in sight
     */
    public WordDifference folded(int words) {
        List<Segment> folded = new ArrayList<>();
        for (int at = 0; at < segments.size(); at++) {
            Segment segment = segments.get(at);
            if (segment.kind() == Kind.KEPT) {
                int head = at == 0 ? 0 : words;
                int tail = at == segments.size() - 1 ? 0 : words;
                folded.addAll(fold(segment, head, tail));
            } else {
                folded.add(segment);
            }
        }
        return new WordDifference(folded);
    }

    /**
     * The difference as HTML, safe to show: {@code <del>} and {@code <ins>}, « … » for what is
     * folded, « ¶ » for a line end that was removed or added. Lines end with {@code \n}: it belongs
     * in an element with {@code white-space: pre-wrap}.
     */
    public String html() {
        String html = segments.stream().map(WordDifference::html).collect(Collectors.joining());
        boolean startsFolded = !segments.isEmpty() && segments.getFirst().kind() == Kind.FOLDED;
        return startsFolded && html.startsWith("\n") ? html.substring(1) : html;
    }

    private static String html(Segment segment) {
        String text = CleanHtml.escape(segment.text());
        return switch (segment.kind()) {
            case KEPT -> text;
            case ADDED -> "<ins>" + text.replace("\n", "¶\n") + "</ins>";
            case REMOVED -> "<del>" + text.replace("\n", "¶\n") + "</del>";
            case FOLDED -> segment.text().contains("\n") ? "\n…\n" : " … ";
        };
    }

    private static List<Segment> fold(Segment kept, int head, int tail) {
        List<String> pieces = Words.of(kept.text());
        int from = afterWords(pieces, head);
        int to = pieces.size() - afterWords(pieces.reversed(), tail);
        // A fold that hides next to nothing would only be in the way.
        if (words(pieces, from, to) <= 3) {
            return List.of(kept);
        }
        List<Segment> fold = new ArrayList<>();
        if (from > 0) {
            fold.add(new Segment(Kind.KEPT, String.join("", pieces.subList(0, from))));
        }
        fold.add(new Segment(Kind.FOLDED, String.join("", pieces.subList(from, to))));
        if (to < pieces.size()) {
            fold.add(new Segment(Kind.KEPT, String.join("", pieces.subList(to, pieces.size()))));
        }
        return fold;
    }

    /** How many pieces hold that many words. */
    private static int afterWords(List<String> pieces, int words) {
        int at = 0;
        for (int seen = 0; at < pieces.size() && seen < words; at++) {
            if (Words.isWord(pieces.get(at))) {
                seen++;
            }
        }
        return at;
    }

    private static long words(List<String> pieces, int from, int to) {
        return from >= to ? 0 : pieces.subList(from, to).stream().filter(Words::isWord).count();
    }

    private static boolean isChange(Kind kind) {
        return kind == Kind.ADDED || kind == Kind.REMOVED;
    }
}
