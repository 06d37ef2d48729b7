package cloud.girofle.herbier.zotero.json;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.zotero.reading.AttachedFile;
import cloud.girofle.herbier.zotero.reading.RecordDraft;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Attachments. A reply of the Web API names their files but never brings them; they may stand
 * beside it in a copy of Zotero's {@code storage} folder. An export of Better BibTeX brings them
 * when asked to.
 */
final class ApiAttachments {

    private final Optional<Path> folder;

    ApiAttachments(Path folder) {
        this.folder = Optional.of(folder);
    }

    private ApiAttachments() {
        this.folder = Optional.empty();
    }

    /** Those of a library read from afar: no file is looked for. */
    static ApiAttachments afar() {
        return new ApiAttachments();
    }

    /** The attachment; a path that promises a file which is not there is told. */
    Attachment attachment(ApiItem item, RecordDraft draft) {
        LinkMode mode = mode(item);
        AttachedFile file =
                mode == LinkMode.LINKED_URL
                        ? new AttachedFile("", Presence.LINK, false)
                        : folder.map(where -> file(where, item, draft))
                                .orElseGet(() -> named(item));
        String contentType = item.text("contentType");
        return new Attachment(
                item.localId(),
                mode,
                file.presence(),
                item.text("title"),
                contentType.isEmpty() ? item.text("mimeType") : contentType,
                file.path(),
                item.text("url"),
                item.text("accessDate"),
                item.text("note"),
                ApiFields.tags(item),
                item.text("charset"),
                item.text("md5"),
                Optional.empty(),
                List.of());
    }

    private static LinkMode mode(ApiItem item) {
        String written = item.text("linkMode").toUpperCase(Locale.ROOT);
        Optional<LinkMode> named =
                Arrays.stream(LinkMode.values())
                        .filter(mode -> mode.name().equals(written))
                        .findFirst()
                        .or(() -> LinkMode.numbered(written));
        boolean onlyAddress =
                item.text("path").isEmpty()
                        && item.text("filename").isEmpty()
                        && !item.text("url").isEmpty();
        return named.orElse(onlyAddress ? LinkMode.LINKED_URL : LinkMode.IMPORTED_FILE);
    }

    private static AttachedFile named(ApiItem item) {
        String name = item.text("filename");
        return new AttachedFile(name.isEmpty() ? item.text("path") : name, Presence.MISSING, false);
    }

    private static AttachedFile file(Path folder, ApiItem item, RecordDraft draft) {
        String name = item.text("filename");
        String path = item.text("path");
        if (!name.isEmpty() && !item.key().isEmpty()) {
            AttachedFile stored = AttachedFile.find(folder, "storage/" + item.key() + "/" + name);
            if (stored.presence() == Presence.STORED || path.isEmpty()) {
                boolean found = stored.presence() == Presence.STORED;
                return found ? stored : new AttachedFile(name, Presence.MISSING, stored.outside());
            }
        }
        if (path.isEmpty()) {
            return new AttachedFile(name, Presence.MISSING, false);
        }
        AttachedFile file = AttachedFile.find(folder, path);
        if (file.presence() == Presence.MISSING) {
            draft.tell(file.outside() ? Kind.FILE_OUTSIDE : Kind.FILE_MISSING, path);
        }
        return file;
    }
}
