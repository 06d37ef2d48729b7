package cloud.girofle.herbier.zotero.tex;

/**
 * The text that {@link TexReader} writes: puts accents on letters, escapes where HTML is wanted.
 */
final class TexOutput {

    /** What a letter can bear. */
    private static final int MOST_ACCENTS = 4;

    private final boolean html;
    private final StringBuilder out = new StringBuilder();

    /** Accents that wait for their letter, the innermost first. */
    private String accents = "";

    TexOutput(boolean html) {
        this.html = html;
    }

    /** Adds text; blanks between an accent and its letter go. */
    void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    void add(char c) {
        if (accents.isEmpty() || Character.isSurrogate(c)) {
            put(c);
        } else if (!Character.isWhitespace(c)) {
            String letter = TexCommands.accented(accents, c);
            accents = "";
            add(letter);
        }
    }

    /** Adds markup as it stands. */
    void addMarkup(String markup) {
        out.append(markup);
    }

    /** Puts an accent on the letter to come. */
    void accent(String accent) {
        if (accents.length() == MOST_ACCENTS) {
            settle();
        }
        accents = accent + accents;
    }

    /** Writes accents that found no letter. */
    void settle() {
        String alone = TexCommands.alone(accents);
        accents = "";
        add(alone);
    }

    /** The text as it would be added, without adding it. */
    String escaped(String text) {
        TexOutput aside = new TexOutput(html);
        aside.add(text);
        return aside.toString();
    }

    void dropLastBlanks() {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }

    private void put(char c) {
        String entity = c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : "";
        if (html && !entity.isEmpty()) {
            out.append(entity);
        } else {
            out.append(c);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
