package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.zotero.reading.TsvTable;
import java.util.Locale;
import java.util.Map;

/** BibLaTeX's {@code langid}: a language of the TeX package babel, as a code. */
final class BabelLanguage {

    private static final Map<String, String> CODES =
            TsvTable.read(BabelLanguage.class, "babel-languages.tsv");

    private BabelLanguage() {}

    /**
     * The code ({@code fr}, {@code en-GB}) of babel's word; the word itself where none is known.
     */
    static String code(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        String code = CODES.getOrDefault(plain, Language.code(plain));
        return code.isEmpty() ? word.strip() : code;
    }
}
