package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads BibTeX as Zotero, JabRef, Mendeley and people write it, by way of {@link BibFile}. Unlike
 * Zotero's own reader it keeps the entry's key, types and fields that nobody knows, {@code note} as
 * {@code extra}, and the day of a date.
 */
public final class BibTex implements Format {

    /** What starts a block of a style sheet in the same way. */
    private static final List<String> STYLE_SHEETS =
            List.of(
                    "media",
                    "font-face",
                    "import",
                    "page",
                    "charset",
                    "supports",
                    "keyframes",
                    "namespace",
                    "layer",
                    "container",
                    "property",
                    "counter-style");

    /** An entry's start at that of a line: type, key and comma, or a macro and its equals sign. */
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?m)^[ \\t]*+@[ \\t]*+(?!(?i:"
                            + String.join("|", STYLE_SHEETS)
                            + ")\\b)[A-Za-z][\\w-]*+\\s*+[{(]"
                            + "(?:\\s*+[^\\s,{}=\":;][^,{}=\"\\n;]*+)?+\\s*+[,=]");

    private static final Pattern OTHER_BLOCK =
            Pattern.compile(
                    "(?mi)^[ \\t]*+@(?:comment\\s*+\\{\\s*+jabref|preamble\\s*+[{(]\\s*+\")");

    @Override
    public String name() {
        return "BibTeX";
    }

    @Override
    public boolean recognises(String head) {
        String start = head.stripLeading();
        boolean other = start.startsWith("<") || start.startsWith("{") || start.startsWith("[");
        return !other && (ENTRY.matcher(head).find() || OTHER_BLOCK.matcher(head).find());
    }

    @Override
    public Export read(ExportFile file) {
        return BibFile.read(file, name());
    }
}
