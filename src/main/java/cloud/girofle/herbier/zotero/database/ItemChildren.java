package cloud.girofle.herbier.zotero.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Fills the items that are notes, attachments and annotations, under their parents or alone. */
final class ItemChildren {

    private static final List<String> MODES =
            List.of("imported_file", "imported_url", "linked_file", "linked_url", "embedded_image");

    private static final Map<Long, String> KINDS =
            Map.of(
                    1L,
                    "highlight",
                    2L,
                    "note",
                    3L,
                    "image",
                    4L,
                    "ink",
                    5L,
                    "underline",
                    6L,
                    "text");

    /** What Zotero puts around the HTML of each note. */
    private static final Pattern WRAPPED =
            Pattern.compile("<div class=\"zotero-note znv\\d+\">(.*)</div>", Pattern.DOTALL);

    private static final String STORED = "storage:";

    private final Rows rows;
    private final Names names;
    private final LibraryItems items;

    ItemChildren(Rows rows, Names names, LibraryItems items) {
        this.rows = rows;
        this.names = names;
        this.items = items;
    }

    /**
     * Fills them all.
     *
     * @param storage whether the files that Zotero keeps are there: then a missing one is told
     */
    void fill(boolean storage) throws SQLException {
        notes();
        attachments(storage);
        annotations();
    }

    /** An attachment's own note is a row of its own, with no parent. */
    private void notes() throws SQLException {
        rows.each(
                "SELECT itemID, parentItemID, note FROM itemNotes",
                Set.of("itemNotes"),
                row -> {
                    ObjectNode note = items.find(row.number(1)).orElse(null);
                    if (note != null) {
                        Matcher wrapped = WRAPPED.matcher(row.text(3));
                        note.put("note", wrapped.matches() ? wrapped.group(1) : row.text(3));
                        items.under(note, row.number(2));
                    }
                });
    }

    private void attachments(boolean storage) throws SQLException {
        rows.each(
                "SELECT itemID, parentItemID, linkMode, contentType, charsetID, path, storageHash"
                        + " FROM itemAttachments",
                Set.of("itemAttachments"),
                row -> {
                    ObjectNode file = items.find(row.number(1)).orElse(null);
                    if (file != null) {
                        items.under(file, row.number(2));
                        int mode = Math.clamp(row.number(3), 0, MODES.size() - 1);
                        file.put("linkMode", MODES.get(mode));
                        file.put("contentType", row.text(4));
                        file.put("charset", names.charsets().getOrDefault(row.number(5), ""));
                        file.put("md5", row.text(7));
                        path(file, items.key(row.number(1)), row.text(6), storage);
                    }
                });
    }

    private static void path(ObjectNode file, String key, String path, boolean storage) {
        if (path.startsWith(STORED)) {
            String name = path.substring(STORED.length());
            file.put("filename", name);
            if (storage) {
                file.put("path", "storage/" + key + "/" + name);
            }
        } else {
            file.put("path", path);
        }
    }

    private void annotations() throws SQLException {
        rows.each(
                "SELECT itemID, parentItemID, type, authorName, text, comment, color, pageLabel,"
                        + " sortIndex, position FROM itemAnnotations",
                Set.of("itemAnnotations"),
                row -> {
                    ObjectNode mark = items.find(row.number(1)).orElse(null);
                    if (mark != null) {
                        items.under(mark, row.number(2));
                        mark.put("annotationType", KINDS.getOrDefault(row.number(3), ""));
                        mark.put("annotationAuthorName", row.text(4));
                        mark.put("annotationText", row.text(5));
                        mark.put("annotationComment", row.text(6));
                        mark.put("annotationColor", row.text(7));
                        mark.put("annotationPageLabel", row.text(8));
                        mark.put("annotationSortIndex", row.text(9));
                        mark.put("annotationPosition", row.text(10));
                    }
                });
    }
}
