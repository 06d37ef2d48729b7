package cloud.girofle.herbier.web.machine.linked;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.linked.LinkedData;
import cloud.girofle.herbier.web.machine.api.ReferenceDocument;
import cloud.girofle.herbier.web.reader.ReferenceTopics;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;

/** A reference in the words of schema.org. */
public final class ReferenceJsonLd implements Page {

    static final String MEDIA_TYPE = "application/ld+json";

    private final Library library;
    private final Catalogue catalogue;

    /** References of that library, with the topics that a catalogue knows them by. */
    public ReferenceJsonLd(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        LinkedData data = new LinkedData(library, visit.links().open().names());
        return ReferenceDocument.answer(
                visit,
                library,
                ".jsonld",
                reference ->
                        new Answer.Text(
                                200,
                                MEDIA_TYPE,
                                data.reference(reference, topics(reference)).json()));
    }

    private List<String> topics(Reference reference) {
        return ReferenceTopics.of(library, catalogue, reference).chosen();
    }

    @Override
    public Map<String, String> headers(Visit visit) {
        return ReferenceDocument.headers(visit);
    }
}
