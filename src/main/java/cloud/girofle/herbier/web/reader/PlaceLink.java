package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.FileFormat;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/** Leads to where a passage stands in a file: to its page, in a PDF. */
final class PlaceLink {

    private PlaceLink() {}

    /** The link as HTML; empty where nobody but the association may read the file. */
    static Optional<String> of(
            Visit visit, Labels labels, Reference reference, Results.Place place) {
        for (Reference.Sourced<Attachment> sourced : reference.attachments()) {
            Optional<StoredFile> file =
                    sourced.value()
                            .file()
                            .filter(stored -> stored.sha256().equals(place.sha256()))
                            .filter(any -> !labels.closesFiles(sourced.source()));
            if (file.isPresent()) {
                String address = visit.links().file(file.get(), sourced.value().fileName());
                return Optional.of(link(visit, sourced.value(), address, place));
            }
        }
        return Optional.empty();
    }

    private static String link(
            Visit visit, Attachment attachment, String address, Results.Place place) {
        // Of an address of ours, every character stands for itself in HTML.
        if (attachment.format() != FileFormat.PDF || place.page().isEmpty()) {
            String words = visit.words().get("hit.inFile");
            return "<a href=\"%s\">%s</a>".formatted(address, words);
        }
        int page = place.page().getAsInt();
        String words = visit.words().get("hit.inPdf", page);
        return "<a href=\"%s#page=%d\">%s</a>".formatted(address, page, words);
    }
}
