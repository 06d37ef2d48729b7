package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import java.util.regex.Pattern;

/**
 * The JSON of Better BibTeX for Zotero, the one file format that keeps Zotero's keys, dates and
 * relations.
 *
 * @see <a href="https://retorque.re/zotero-better-bibtex/">Better BibTeX for Zotero</a>
 */
public final class BetterBibtexJson implements Format {

    private static final Pattern TELLING =
            Pattern.compile(
                    "^\\s*\\{.*\"label\"\\s*:\\s*\"Better ?BibTeX JSON\".*"
                            + "|^\\s*\\{\\s*\"(?:config|collections)\"\\s*:\\s*\\{.*",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "BetterBibTeX JSON";
    }

    @Override
    public boolean recognises(String head) {
        return TELLING.matcher(head).matches();
    }

    @Override
    public Export read(ExportFile file) {
        return ApiJson.read(file, name());
    }
}
