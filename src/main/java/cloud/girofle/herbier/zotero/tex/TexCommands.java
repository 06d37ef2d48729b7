package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;

/** What TeX's commands stand for, in Unicode and in the few tags that Zotero allows in a title. */
final class TexCommands {

    /** Characters by command name, without the backslash. */
    private static final Map<String, String> SYMBOLS =
            TsvTable.read(TexCommands.class, "tex-symbols.tsv");

    /** Combining marks by accent command, and the same as characters of their own. */
    private static final Map<String, String> MARKS =
            Map.ofEntries(
                    Map.entry("`", "\u0300`"),
                    Map.entry("'", "\u0301\u00B4"),
                    Map.entry("^", "\u0302^"),
                    Map.entry("~", "\u0303~"),
                    Map.entry("=", "\u0304\u00AF"),
                    Map.entry("u", "\u0306\u02D8"),
                    Map.entry(".", "\u0307\u02D9"),
                    Map.entry("\"", "\u0308\u00A8"),
                    Map.entry("h", "\u0309\u0309"),
                    Map.entry("r", "\u030A\u02DA"),
                    Map.entry("H", "\u030B\u02DD"),
                    Map.entry("v", "\u030C\u02C7"),
                    Map.entry("G", "\u030F\u030F"),
                    Map.entry("d", "\u0323\u0323"),
                    Map.entry("c", "\u0327\u00B8"),
                    Map.entry("k", "\u0328\u02DB"),
                    Map.entry("b", "\u0331\u0331"),
                    Map.entry("t", "\u0361\u0361"));

    private static final String SMALL_CAPITALS = "span style=\"font-variant:small-caps;\"";

    /** Tags by the command that takes its text as an argument. */
    private static final Map<String, String> TAGS =
            Map.ofEntries(
                    Map.entry("textit", "i"),
                    Map.entry("textsl", "i"),
                    Map.entry("emph", "i"),
                    Map.entry("mkbibemph", "i"),
                    Map.entry("mathit", "i"),
                    Map.entry("textbf", "b"),
                    Map.entry("mkbibbold", "b"),
                    Map.entry("mathbf", "b"),
                    Map.entry("textsubscript", "sub"),
                    Map.entry("textsuperscript", "sup"),
                    Map.entry("up", "sup"),
                    Map.entry("textsc", SMALL_CAPITALS));

    /** Tags by the command that holds until its group ends. */
    private static final Map<String, String> SWITCHES =
            Map.ofEntries(
                    Map.entry("it", "i"),
                    Map.entry("itshape", "i"),
                    Map.entry("em", "i"),
                    Map.entry("sl", "i"),
                    Map.entry("slshape", "i"),
                    Map.entry("bf", "b"),
                    Map.entry("bfseries", "b"),
                    Map.entry("sc", SMALL_CAPITALS),
                    Map.entry("scshape", SMALL_CAPITALS));

    /** Commands of which only the argument is for readers. */
    private static final Set<String> PLAIN_WITH_ARGUMENT =
            Set.of(
                    "mbox",
                    "hbox",
                    "text",
                    "textrm",
                    "textsf",
                    "texttt",
                    "textnormal",
                    "textup",
                    "textmd",
                    "underline",
                    "uline",
                    "mathrm",
                    "mathsf",
                    "mathtt",
                    "mathcal",
                    "mathbb",
                    "operatorname",
                    "ensuremath",
                    "boldsymbol");

    /** Commands that only set the type. */
    private static final Set<String> SILENT =
            Set.of(
                    "rm",
                    "sf",
                    "tt",
                    "normalfont",
                    "upshape",
                    "small",
                    "large",
                    "relax",
                    "protect",
                    "xspace",
                    "noindent",
                    "displaystyle",
                    "left",
                    "right",
                    "nobreak",
                    "allowbreak");

    private TexCommands() {}

    /** The characters that a command stands for, or empty. */
    static String symbol(String name) {
        return SYMBOLS.getOrDefault(name, "");
    }

    static boolean isAccent(String name) {
        return MARKS.containsKey(name);
    }

    static String tag(String name) {
        return TAGS.getOrDefault(name, "");
    }

    static String switchTag(String name) {
        return SWITCHES.getOrDefault(name, "");
    }

    static boolean isPlainWithArgument(String name) {
        return PLAIN_WITH_ARGUMENT.contains(name);
    }

    static boolean isSilent(String name) {
        return SILENT.contains(name);
    }

    /**
     * A letter under accents, the innermost first: {@code ^'} and {@code e} give {@code ế}. What is
     * no letter keeps the accents before it, and so does a consonant after an acute: {@code don\'t}
     * is somebody's apostrophe.
     */
    static String accented(String accents, char base) {
        if (!Character.isLetter(base)) {
            return alone(accents) + base;
        }
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < accents.length(); i++) {
            marks.append(mark(accents, i).charAt(0));
        }
        char dotted = base == 'ı' ? 'i' : base == 'ȷ' ? 'j' : base;
        String composed = Normalizer.normalize(dotted + marks.toString(), Normalizer.Form.NFC);
        boolean apostrophe = accents.equals("'") && composed.length() > 1 && base < 128;
        return apostrophe ? "'" + base : composed;
    }

    /** Accents over nothing: {@code \~{}}. */
    static String alone(String accents) {
        StringBuilder alone = new StringBuilder();
        for (int i = 0; i < accents.length(); i++) {
            alone.append(mark(accents, i).charAt(1));
        }
        return alone.toString();
    }

    private static String mark(String accents, int index) {
        return MARKS.getOrDefault(accents.substring(index, index + 1), "  ");
    }
}
