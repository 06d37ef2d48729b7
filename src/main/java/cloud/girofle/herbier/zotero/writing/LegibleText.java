package cloud.girofle.herbier.zotero.writing;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/**
 * Lets through the characters that a text may hold in any format: no control characters but tab and
 * line ends, no half of a surrogate pair, no U+FFFE and U+FFFF. XML forbids the others, and
 * Zotero's reader stops at them. A half is told from a pair within one call only: texts are written
 * whole.
 */
public final class LegibleText extends Writer {

    private final Appendable out;

    public LegibleText(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        int end = from + length;
        int passed = from;
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (Character.isHighSurrogate(c)
                    && i + 1 < end
                    && Character.isLowSurrogate(text[i + 1])) {
                i++;
            } else if (!isLegible(c)) {
                pass(text, passed, i);
                passed = i + 1;
            }
        }
        pass(text, passed, end);
    }

    private void pass(char[] text, int from, int end) throws IOException {
        if (from < end) {
            out.append(CharBuffer.wrap(text, from, end - from));
        }
    }

    private static boolean isLegible(char c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return !control && !Character.isSurrogate(c) && c < '\uFFFE';
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
