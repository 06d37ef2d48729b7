package cloud.girofle.herbier.web.machine.linked;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.linked.Signposts;
import cloud.girofle.herbier.web.machine.api.ReferenceDocument;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;

/** Where a reference’s page leads programs, as a link set (RFC 9264). */
public final class LinksetJson implements Page {

    private final Library library;

    /** Of references of that library. */
    public LinksetJson(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        Signposts signposts = new Signposts(library, visit.links().open().names());
        return ReferenceDocument.answer(
                visit,
                library,
                ".linkset.json",
                reference ->
                        new Answer.Text(
                                200, Signposts.MEDIA_TYPE, signposts.linkset(reference).json()));
    }
}
