package cloud.girofle.herbier.zotero.writing;

import cloud.girofle.herbier.reference.Attachment;

/** Where the file of an attachment stands, seen from the export that names it. */
@FunctionalInterface
public interface FilePaths {

    /** An export that goes without its files. */
    FilePaths NONE = attachment -> "";

    /** The path, parted by slashes; empty when the file does not go with the export. */
    String of(Attachment attachment);
}
