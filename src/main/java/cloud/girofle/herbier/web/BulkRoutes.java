package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.CuratorRoutes.form;
import static cloud.girofle.herbier.web.CuratorRoutes.page;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.curator.bulk.BatchForm;
import cloud.girofle.herbier.web.curator.bulk.BatchPage;
import cloud.girofle.herbier.web.curator.bulk.BatchesPage;
import cloud.girofle.herbier.web.curator.bulk.KeywordDesk;
import cloud.girofle.herbier.web.curator.bulk.KeywordDeskForm;
import cloud.girofle.herbier.web.curator.bulk.KeywordsDesk;
import cloud.girofle.herbier.web.curator.bulk.KeywordsDeskForm;
import cloud.girofle.herbier.web.curator.bulk.SelectionForm;
import cloud.girofle.herbier.web.curator.bulk.SelectionPage;
import java.util.List;

/** The addresses of work on many things at once; see {@link CuratorRoutes}. */
final class BulkRoutes {

    private BulkRoutes() {}

    static List<Route> of(Library library, Catalogue catalogue) {
        SelectionPage selection = new SelectionPage(library, catalogue);
        KeywordsDesk keywords = new KeywordsDesk(library);
        KeywordDesk keyword = new KeywordDesk(library);
        return List.of(
                form(
                        Access.CURATOR,
                        "/curation/selection",
                        selection,
                        new SelectionForm(library, catalogue, selection)),
                page(Access.CURATOR, "/curation/lots", new BatchesPage(library)),
                form(
                        Access.CURATOR,
                        "/curation/lots/{number}",
                        new BatchPage(library),
                        new BatchForm(library)),
                form(
                        Access.CURATOR,
                        "/curation/mots-cles",
                        keywords,
                        new KeywordsDeskForm(library, keywords)),
                form(
                        Access.CURATOR,
                        "/curation/mots-cles/fiche",
                        keyword,
                        new KeywordDeskForm(library, keyword)));
    }
}
