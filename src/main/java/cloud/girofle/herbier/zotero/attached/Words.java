package cloud.girofle.herbier.zotero.attached;

import java.io.IOException;
import java.io.Serial;
import java.io.Writer;
import java.time.Duration;

/** The text that is being read: takes so many characters, for so long, then has had enough. */
final class Words extends Writer {

    /** What was read so far is all that is wanted. */
    static final class Enough extends IOException {
        @Serial private static final long serialVersionUID = 1L;
    }

    private final StringBuilder text = new StringBuilder();
    private final int most;
    private final long end;

    Words(int most, Duration time) {
        this.most = most;
        this.end = System.nanoTime() + time.toNanos();
    }

    @Override
    public void write(char[] characters, int from, int length) throws Enough {
        text.append(characters, from, Math.min(length, most - text.length()));
        check();
    }

    /** Throws when it has had enough. */
    void check() throws Enough {
        if (text.length() >= most || System.nanoTime() - end > 0) {
            throw new Enough();
        }
    }

    /** Without blanks around it; the ends of empty first pages stay: pages are counted by them. */
    String text() {
        int from = 0;
        int pages = 0;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            pages += text.charAt(from) == '\f' ? 1 : 0;
            from++;
        }
        String words = text.substring(from).strip();
        return words.isEmpty() ? "" : "\f".repeat(pages) + words;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
