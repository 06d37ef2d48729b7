package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.curator.DeskPage;
import cloud.girofle.herbier.web.curator.ImportDesk;
import cloud.girofle.herbier.web.curator.ImportsForm;
import cloud.girofle.herbier.web.curator.ImportsPage;
import cloud.girofle.herbier.web.curator.RunForm;
import cloud.girofle.herbier.web.curator.RunPage;
import cloud.girofle.herbier.web.curator.UndoForm;
import cloud.girofle.herbier.web.curator.UndoPage;
import cloud.girofle.herbier.web.curator.UploadForm;
import cloud.girofle.herbier.web.curator.UploadPage;
import cloud.girofle.herbier.web.curator.account.SignInForm;
import cloud.girofle.herbier.web.curator.account.SignInPage;
import cloud.girofle.herbier.web.curator.account.SignOutForm;
import cloud.girofle.herbier.web.curator.account.SignOutPage;
import cloud.girofle.herbier.web.curator.bulk.BatchForm;
import cloud.girofle.herbier.web.curator.bulk.BatchPage;
import cloud.girofle.herbier.web.curator.bulk.BatchesPage;
import cloud.girofle.herbier.web.curator.bulk.KeywordDesk;
import cloud.girofle.herbier.web.curator.bulk.KeywordDeskForm;
import cloud.girofle.herbier.web.curator.bulk.KeywordsDesk;
import cloud.girofle.herbier.web.curator.bulk.KeywordsDeskForm;
import cloud.girofle.herbier.web.curator.bulk.SelectionForm;
import cloud.girofle.herbier.web.curator.bulk.SelectionPage;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses of those who sign in, each with the least role it needs. All stand under {@code
 * /curation}, the only place that browsers bring a session to; nothing there is cached.
 */
final class CuratorRoutes {

    private static final String ROOM = "/curation";

    private CuratorRoutes() {}

    /** Whether a path of the site, its language left out, is one of those who sign in. */
    static boolean isUnder(String path) {
        return path.equals(ROOM) || path.startsWith(ROOM + "/");
    }

    static List<Route> of(
            Library library, Catalogue catalogue, Doors doors, ImportDesk desk) {
        return Stream.of(accounts(doors), imports(library, desk), bulk(library, catalogue))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> accounts(Doors doors) {
        return List.of(
                page(Access.CONTRIBUTOR, ROOM, new DeskPage()),
                form(Access.ANYONE, "/curation/entrer", new SignInPage(), new SignInForm(doors)),
                form(
                        Access.ANYONE,
                        "/curation/sortir",
                        new SignOutPage(),
                        new SignOutForm(doors)));
    }

    private static List<Route> imports(Library library, ImportDesk desk) {
        ImportsPage imports = new ImportsPage(library, desk);
        return List.of(
                form(Access.ADMIN, "/curation/imports", imports, new ImportsForm(imports, desk)),
                form(
                        Access.ADMIN,
                        "/curation/imports/envois/{id}",
                        new UploadPage(desk),
                        new UploadForm(desk)),
                form(
                        Access.ADMIN,
                        "/curation/imports/{number}",
                        new RunPage(library, desk),
                        new RunForm(library, desk)),
                form(
                        Access.ADMIN,
                        "/curation/imports/{number}/annuler",
                        new UndoPage(library, desk),
                        new UndoForm(library, desk)));
    }

    /** Work on many things at once. */
    private static List<Route> bulk(Library library, Catalogue catalogue) {
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

    /** A page that is only read. */
    private static Route page(Access access, String path, Page page) {
        return route(access, path, page, Optional.empty());
    }

    /** A page with the form that changes what it shows. */
    private static Route form(Access access, String path, Page page, Form form) {
        return route(access, path, page, Optional.of(form));
    }

    private static Route route(Access access, String path, Page page, Optional<Form> form) {
        return new Route(
                path,
                page,
                form,
                access,
                List.of(SiteLanguage.values()),
                Keeping.NEVER,
                true);
    }
}
