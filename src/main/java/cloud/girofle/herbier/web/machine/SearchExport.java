package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.sharing.Holdings;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;

/** Everything that a search finds, on whatever page, in its order, in one format. */
public final class SearchExport implements Page {

    private final Library library;
    private final Catalogue catalogue;
    private final Format format;

    /** What searches of that library find, in that format. */
    public SearchExport(Library library, Catalogue catalogue, Format format) {
        this.library = library;
        this.catalogue = catalogue;
        this.format = format;
    }

    @Override
    public Answer show(Visit visit) {
        Criteria criteria = SearchAddress.read(visit.query()).criteria();
        return new Answer.Streamed(
                format.mediaType() + "; charset=utf-8",
                FileName.of(criteria, library.changed(), format.suffix()),
                out ->
                        Holdings.of(library, catalogue.keys(criteria, 0, Integer.MAX_VALUE), format)
                                .write(format, out));
    }
}
