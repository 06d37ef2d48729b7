package cloud.girofle.herbier.web.machine.export;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.Holdings;
import cloud.girofle.herbier.sharing.OpenFiles;
import cloud.girofle.herbier.sharing.Parcel;
import cloud.girofle.herbier.web.machine.api.WholeJson;
import cloud.girofle.herbier.web.reader.Takings;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.util.List;

/** Some references, taken away in one way, with what curators say of them where that is asked. */
public final class ExportPage implements Page {

    private final Library library;
    private final Catalogue catalogue;
    private final OpenFiles files;
    private final Chosen chosen;
    private final Parcel parcel;

    /** References of that library, chosen and taken so. */
    public ExportPage(
            Library library, Catalogue catalogue, OpenFiles files, Chosen chosen, Parcel parcel) {
        this.library = library;
        this.catalogue = catalogue;
        this.files = files;
        this.chosen = chosen;
        this.parcel = parcel;
    }

    @Override
    public Answer show(Visit visit) {
        return switch (chosen.find(visit)) {
            case Chosen.These these -> written(visit, these);
            case Chosen.Elsewhere elsewhere ->
                    switch (elsewhere.page().show(visit)) {
                        case Answer.Moved moved ->
                                new Answer.Moved(
                                        moved.address()
                                                + "."
                                                + parcel.suffix()
                                                + visit.writtenQuery(),
                                        moved.forGood());
                        case Answer other -> other;
                    };
        };
    }

    private Answer written(Visit visit, Chosen.These these) {
        String name = these.name() + "." + parcel.suffix();
        return switch (parcel) {
            case Parcel.Text(Format format) ->
                    new Answer.Streamed(
                            format.mediaType() + "; charset=utf-8",
                            name,
                            out -> holdings(visit, these.keys().get(), format).write(format, out));
            case Parcel.Packed packed -> packed(visit, these, name);
            case Parcel.Whole whole ->
                    new Answer.Streamed(
                            "application/json",
                            name,
                            out ->
                                    new WholeJson(visit, library, catalogue)
                                            .write(these.keys().get(), out));
        };
    }

    private Answer packed(Visit visit, Chosen.These these, String name) {
        List<String> keys = these.keys().get();
        if (!files.fit(keys)) {
            throw new BadAddressException(
                    "error.tooHeavy", OpenFiles.MOST_REFERENCES, OpenFiles.MOST_BYTES / 1_000_000);
        }
        return new Answer.StreamedBytes(
                "application/zip",
                name,
                out -> holdings(visit, keys, Format.ZOTERO_RDF).pack(these.name(), out));
    }

    private Holdings holdings(Visit visit, List<String> keys, Format format) {
        Holdings bare = Holdings.of(library, keys, format);
        return Takings.notes(visit, library).map(bare::annotated).orElse(bare);
    }
}
