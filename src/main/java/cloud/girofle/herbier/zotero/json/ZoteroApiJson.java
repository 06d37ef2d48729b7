package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import java.util.regex.Pattern;

/**
 * A saved reply of the Zotero Web API: {@code GET /groups/7/items}, or several in one list, or
 * {@code {"items": […], "collections": […]}}.
 *
 * @see <a href="https://www.zotero.org/support/dev/web_api/v3/basics">Zotero Web API, version 3</a>
 */
public final class ZoteroApiJson implements Format {

    private static final Pattern TELLING =
            Pattern.compile(
                    "^\\s*[\\[{].*\"(?:itemType|parentCollection)\"\\s*:.*", Pattern.DOTALL);

    @Override
    public String name() {
        return "Zotero API JSON";
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
