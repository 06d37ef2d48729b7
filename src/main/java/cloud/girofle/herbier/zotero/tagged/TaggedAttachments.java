package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.AttachedFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Attachments as tagged formats name them: by a path or an address alone. */
final class TaggedAttachments {

    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?|ftp)://.*");

    /** Zotero's own store: the folder is the attachment's key. */
    private static final Pattern STORED =
            Pattern.compile(".*[/\\\\]storage[/\\\\]([23456789A-NP-Z]{8})[/\\\\].*");

    private static final Pattern ABSOLUTE =
            Pattern.compile("(?:[/\\\\~]|[A-Za-z]:[/\\\\]|file:).*");

    private TaggedAttachments() {}

    /** What a value on that line of the file names; told when it is a file that is not there. */
    static Attachment read(TaggedFile file, int line, String value, String contentType) {
        if (ADDRESS.matcher(value).matches()) {
            return link(value, contentType);
        }
        // EndNote's own scheme, for what it exports to the folder PDF.
        String path = value.replaceFirst("^internal-pdf://", "PDF/");
        AttachedFile found = AttachedFile.find(file.folder(), path);
        if (found.presence() == Presence.MISSING) {
            file.tell(line, found.outside() ? Kind.FILE_OUTSIDE : Kind.FILE_MISSING, value);
        }
        Matcher stored = STORED.matcher(value);
        boolean linked = ABSOLUTE.matcher(value).matches() && !stored.matches();
        return new Attachment(
                stored.matches() ? stored.group(1) : "",
                linked ? LinkMode.LINKED_FILE : LinkMode.IMPORTED_FILE,
                found.presence(),
                "",
                contentType,
                found.path(),
                "",
                "",
                "",
                List.of());
    }

    /** A web address. */
    static Attachment link(String address, String contentType) {
        return new Attachment(
                "",
                LinkMode.LINKED_URL,
                Presence.LINK,
                "",
                contentType,
                "",
                address,
                "",
                "",
                List.of());
    }
}
