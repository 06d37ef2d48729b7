package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.Holdings;
import cloud.girofle.herbier.web.reader.ReferencePage;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.util.List;

/** One reference, in one format. */
public final class ReferenceExport implements Page {

    private final Library library;
    private final Format format;
    private final ReferencePage page;

    /** References of that library, in that format. */
    public ReferenceExport(Library library, Catalogue catalogue, Format format) {
        this.library = library;
        this.format = format;
        this.page = new ReferencePage(library, catalogue);
    }

    @Override
    public Answer show(Visit visit) {
        List<Reference> present = library.references(List.of(visit.part("key")));
        if (!present.isEmpty()) {
            return written(present.getFirst());
        }
        // Moved, withdrawn or unknown: people are told so by its page.
        return switch (page.show(visit)) {
            case Answer.Moved moved ->
                    new Answer.Moved(moved.address() + "." + format.suffix(), moved.forGood());
            case Answer other -> other;
        };
    }

    private Answer written(Reference reference) {
        return new Answer.Streamed(
                format.mediaType() + "; charset=utf-8",
                FileName.of(reference.citationKey(), reference.key(), format.suffix()),
                out -> Holdings.of(library, List.of(reference.key()), format).write(format, out));
    }
}
