package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.zotero.tex.TexReader.Dress;

/**
 * Reads the TeX of a BibTeX value as Unicode. Braces that only protect capitals go; italics, bold,
 * sub- and superscripts and small capitals become the tags that Zotero allows in a title; any other
 * {@code <} is just a character, as there. A command that is not known stays as it is written: a
 * title may speak of TeX, and some programs escape nothing.
 */
final class TexText {

    private TexText() {}

    /** A text on one line. */
    static String text(String tex) {
        return new TexReader(oneLine(tex), Dress.TEXT, false).read();
    }

    /** A text whose lines matter; an indented line goes on with the one before it. */
    static String lines(String tex) {
        return new TexReader(unwrapped(tex), Dress.TEXT, false).read();
    }

    /** A name, a keyword, a number. */
    static String words(String tex) {
        return new TexReader(oneLine(tex), Dress.WORDS, false).read();
    }

    /** A web address or an identifier. */
    static String address(String tex) {
        String address = tex.strip();
        boolean dressed = address.indexOf('\\') >= 0 || address.startsWith("{");
        return dressed ? new TexReader(address, Dress.ADDRESS, false).read().strip() : address;
    }

    /** A text as HTML, what is no tag of ours escaped; blank lines part paragraphs. */
    static String html(String tex) {
        String html = new TexReader(unwrapped(tex), Dress.TEXT, true).read();
        String paragraphs = html.replaceAll("\\n{2,}", "</p><p>").replace("\n", "<br>");
        return "<p>" + paragraphs + "</p>";
    }

    private static String oneLine(String tex) {
        return tex.indexOf('\n') < 0 ? tex.strip() : String.join(" ", stripped(tex));
    }

    private static Iterable<String> stripped(String tex) {
        return tex.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String unwrapped(String tex) {
        StringBuilder text = new StringBuilder();
        boolean blank = true;
        for (String line : tex.strip().lines().toList()) {
            boolean wrapped = !blank && (line.startsWith(" ") || line.startsWith("\t"));
            blank = line.isBlank();
            text.append(wrapped && !blank ? " " : "\n").append(line.strip());
        }
        return text.toString().strip();
    }
}
