package cloud.girofle.herbier.zotero.reading;

/** Tells the lines of a text; fastest when asked from its start to its end. Not thread-safe. */
public final class Lines {

    private final String text;
    private int counted;
    private int line = 1;

    public Lines(String text) {
        this.text = text;
    }

    /** The line of the character at that offset, from 1. */
    public int at(int offset) {
        if (offset < counted) {
            counted = 0;
            line = 1;
        }
        for (; counted < Math.min(offset, text.length()); counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }
}
