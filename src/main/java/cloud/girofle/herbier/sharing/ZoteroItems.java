package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.FileFormat;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * References as Zotero takes them over the net, one item each: with the notes of their sources,
 * what curators say as notes, keywords, and those files and links that anyone may follow, by their
 * whole addresses. Collections and related references are of the library, and stay with it.
 * Thread-safe.
 */
public final class ZoteroItems {

    private final Library library;
    private final AnnotationNotes notes;
    private final FilePlaces files;

    /** Those of that library, whose things and files the public finds there. */
    public ZoteroItems(Library library, Places places, FilePlaces files) {
        this.library = library;
        this.notes = new AnnotationNotes(library, places);
        this.files = files;
    }

    /** Writes a reference as Zotero RDF that holds that item and no other. */
    public void write(Reference reference, Appendable out) throws IOException {
        List<Record> item = List.of(item(reference));
        ZoteroWriter.write(Format.ZOTERO_RDF, item, List.of(), FilePaths.NONE, out);
    }

    /** The item itself. */
    public Record item(Reference reference) {
        return notes.record(reference).attaching(attachments(reference));
    }

    /** Where its first PDF is that anyone may fetch from the library. */
    public Optional<String> pdf(Reference reference) {
        Set<String> closed = OpenFiles.closed(library);
        return reference.attachments().stream()
                .filter(file -> file.value().format() == FileFormat.PDF)
                .flatMap(file -> kept(file, closed).stream())
                .findFirst();
    }

    private List<Attachment> attachments(Reference reference) {
        Set<String> closed = OpenFiles.closed(library);
        return reference.attachments().stream()
                .flatMap(file -> open(file, closed).stream())
                .toList();
    }

    /** With the address of its file; else as the link it is; else it is of no use to anybody. */
    private Optional<Attachment> open(Reference.Sourced<Attachment> sourced, Set<String> closed) {
        Attachment file = sourced.value();
        return kept(sourced, closed)
                .map(address -> at(file, LinkMode.IMPORTED_URL, address))
                .or(() ->
                        Identifiers.webAddress(file.url())
                                .map(url -> at(file, LinkMode.LINKED_URL, url)));
    }

    private Optional<String> kept(Reference.Sourced<Attachment> sourced, Set<String> closed) {
        Optional<StoredFile> stored = sourced.value().file();
        return stored.filter(any -> !closed.contains(sourced.source()))
                .map(any -> files.of(any, sourced.value().fileName()));
    }

    private static Attachment at(Attachment file, LinkMode mode, String address) {
        return new Attachment(
                file.localId(),
                mode,
                Presence.LINK,
                file.title().isBlank() ? file.fileName() : file.title(),
                file.contentType(),
                "",
                address,
                file.accessDate(),
                file.note(),
                file.tags());
    }
}
