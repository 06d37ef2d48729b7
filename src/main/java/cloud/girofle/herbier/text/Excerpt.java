package cloud.girofle.herbier.text;

/** The beginning of a text that is too long to show whole. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * The text itself when it is short enough, else its beginning, cut between two words, and « …
     * ».
     *
     * @param most characters of the text that are kept at most
     */
    public static String of(String text, int most) {
        String plain = text.strip();
        if (plain.length() <= most) {
            return plain;
        }
        int space = plain.lastIndexOf(' ', most);
        int end =
                space > 0 ? space : plain.offsetByCodePoints(0, plain.codePointCount(0, most) - 1);
        return plain.substring(0, end).replaceFirst("[\\s\\p{Punct}]+$", "") + "…";
    }
}
