package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.AttachedFile;
import cloud.girofle.herbier.zotero.reading.ExportFile;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import java.util.List;
import java.util.Locale;

/**
 * The files and links of a record. {@code internal-pdf://4/name.pdf} stands in {@code PDF/} beside
 * the export, where Zotero puts it, or in {@code NAME.Data/PDF/}, where EndNote does.
 */
final class EndNoteFiles {

    private static final String INTERNAL = "internal-pdf://";

    private final ExportFile export;

    EndNoteFiles(ExportFile export) {
        this.export = export;
    }

    /** Adds what an element of {@code urls} points to; the first web address is the item's own. */
    void read(XmlElement urls, RecordDraft draft) {
        for (XmlElement url : urls.all("url")) {
            String address = url.text().strip();
            boolean web = isWeb(address);
            boolean ours = urls.is("web-urls") || (urls.is("related-urls") && web);
            if (ours && draft.value("url").isEmpty()) {
                draft.put("url", urls.name(), address);
            } else if (web) {
                if (!address.equals(draft.value("url"))) {
                    draft.attachment(attachment(LinkMode.LINKED_URL, Presence.LINK, "", address));
                }
            } else if (!address.isEmpty()) {
                draft.attachment(file(address, draft));
            }
        }
    }

    private Attachment file(String address, RecordDraft draft) {
        boolean internal = address.toLowerCase(Locale.ROOT).startsWith(INTERNAL);
        String path = internal ? "PDF/" + address.substring(INTERNAL.length()) : address;
        AttachedFile file = AttachedFile.find(export.folder(), path);
        if (internal && file.presence() == Presence.MISSING && !file.outside()) {
            String library = export.name().replaceFirst("\\.[^.]*$", "");
            AttachedFile inData = AttachedFile.find(export.folder(), library + ".Data/" + path);
            file = inData.presence() == Presence.STORED ? inData : file;
        }
        if (file.presence() == Presence.MISSING) {
            draft.tell(file.outside() ? Kind.FILE_OUTSIDE : Kind.FILE_MISSING, address);
        }
        return attachment(LinkMode.IMPORTED_FILE, file.presence(), file.path(), "");
    }

    private static Attachment attachment(
            LinkMode mode, Presence presence, String path, String url) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return new Attachment(
                "", mode, presence, name, contentType(name), path, url, "", "", List.of());
    }

    private static String contentType(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".pdf")) {
            return "application/pdf";
        }
        return lower.endsWith(".html") || lower.endsWith(".htm") ? "text/html" : "";
    }

    private static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7)
                || address.regionMatches(true, 0, "https://", 0, 8);
    }
}
