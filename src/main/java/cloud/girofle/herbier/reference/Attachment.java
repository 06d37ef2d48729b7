package cloud.girofle.herbier.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file or link attached to an item, or standing on its own.
 *
 * @param localId how the export names it, or empty
 * @param linkMode how Zotero holds it
 * @param presence whether the bytes came with the export
 * @param title as written, or empty
 * @param contentType MIME type, or empty
 * @param path the path as the export writes it, percent-encoding undone, or empty; never followed
 *     outside the export's folder
 * @param url the web address, or empty
 * @param accessDate as written, or empty
 * @param note the attachment's own note (HTML), or empty
 * @param tags the attachment's own tags
 * @param charset in which a text is written, as the source names it, or empty
 * @param md5 MD5 of the file as the source gives it, in lower-case hexadecimal, or empty
 * @param file the file in the library, once its bytes came in
 * @param annotations what readers marked in it, in reading order
 */
public record Attachment(
        String localId,
        LinkMode linkMode,
        Presence presence,
        String title,
        String contentType,
        String path,
        String url,
        String accessDate,
        String note,
        List<Tag> tags,
        String charset,
        String md5,
        Optional<StoredFile> file,
        List<ItemAnnotation> annotations) {

    /** How Zotero holds an attachment. */
    public enum LinkMode {
        IMPORTED_FILE("0"),
        IMPORTED_URL("1"),
        LINKED_FILE("2"),
        LINKED_URL("3"),
        EMBEDDED_IMAGE("4");

        private final String number;

        LinkMode(String number) {
            this.number = number;
        }

        /** Zotero's number for it, in RDF and in its database. */
        public String number() {
            return number;
        }

        /** The mode of that number; empty when it is none. */
        public static Optional<LinkMode> numbered(String number) {
            return Arrays.stream(values())
                    .filter(mode -> mode.number.equals(number.strip()))
                    .findFirst();
        }
    }

    /** Whether an attachment's bytes came with the export. */
    public enum Presence {
        /** A web address only: there never was a file. */
        LINK,
        /** The file stands beside the export. */
        STORED,
        /** The export names a file that it does not hold. */
        MISSING
    }

    public Attachment {
        tags = List.copyOf(tags);
        annotations = List.copyOf(annotations);
    }

    /** An attachment of which no more is known, as in most formats. */
    public Attachment(
            String localId,
            LinkMode linkMode,
            Presence presence,
            String title,
            String contentType,
            String path,
            String url,
            String accessDate,
            String note,
            List<Tag> tags) {
        this(
                localId,
                linkMode,
                presence,
                title,
                contentType,
                path,
                url,
                accessDate,
                note,
                tags,
                "",
                "",
                Optional.empty(),
                List.of());
    }

    /** The same with what readers marked in it. */
    public Attachment marked(List<ItemAnnotation> marks) {
        return with(presence, file, marks);
    }

    /** The name of its file, or empty. */
    public String fileName() {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** What it says that its file is. */
    public FileFormat format() {
        return FileFormat.declared(contentType, fileName());
    }

    /** The same with its file in the library. */
    public Attachment kept(StoredFile stored) {
        return with(Presence.STORED, Optional.of(stored), annotations);
    }

    private Attachment with(Presence its, Optional<StoredFile> stored, List<ItemAnnotation> marks) {
        return new Attachment(
                localId,
                linkMode,
                its,
                title,
                contentType,
                path,
                url,
                accessDate,
                note,
                tags,
                charset,
                md5,
                stored,
                marks);
    }
}
