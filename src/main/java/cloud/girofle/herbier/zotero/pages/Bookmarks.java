package cloud.girofle.herbier.zotero.pages;

import cloud.girofle.herbier.zotero.reading.Export;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.Format;
import java.util.regex.Pattern;

/**
 * Reads the bookmarks of any browser, in the format that Netscape invented: web pages in folders.
 * Zotero writes it too, without escaping anything.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)">Netscape
 *     bookmark file format</a>
 */
public final class Bookmarks implements Format {

    private static final Pattern TELLING =
            Pattern.compile(
                    "NETSCAPE-Bookmark-file|<DT>\\s*<(?:A\\s[^>]*HREF\\s*=|H3[\\s>])",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "Bookmarks";
    }

    @Override
    public boolean recognises(String head) {
        return head.stripLeading().startsWith("<") && TELLING.matcher(head).find();
    }

    @Override
    public Export read(ExportFile file) {
        return new BookmarkList(file).read(name());
    }
}
