package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.curation.TopicDefinition;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.oai.Identity;
import cloud.girofle.herbier.sharing.oai.MetadataFormat;
import cloud.girofle.herbier.sharing.oai.Repository;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.net.URI;

/**
 * The library for those who harvest it (OAI-PMH 2.0): the protocol’s own errors answer 200, too.
 */
public final class OaiPage implements Page {

    private final Library library;
    private final String contact;

    /**
     * That library.
     *
     * @param contact mail address of whoever keeps it; may be empty
     */
    public OaiPage(Library library, String contact) {
        this.library = library;
        this.contact = contact;
    }

    @Override
    public Answer show(Visit visit) {
        Links links = visit.links();
        Identity identity =
                new Identity(
                        visit.words().get("site.name"),
                        URI.create(links.absolute(links.open().oai())),
                        contact);
        Repository repository =
                new Repository(
                        library,
                        identity,
                        MetadataFormat.all(library, links::lasting),
                        () -> TopicDefinition.inThesaurus(library, library.thesaurus()));
        return new Answer.Text(
                200, "text/xml; charset=utf-8", repository.answer(visit.query().typed()));
    }
}
