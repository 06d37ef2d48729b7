package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.provider.Provider;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.parallel.Parallels;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.curator.BeginPage;
import cloud.girofle.herbier.web.curator.ComparisonDesk;
import cloud.girofle.herbier.web.curator.ComparisonExport;
import cloud.girofle.herbier.web.curator.ComparisonForm;
import cloud.girofle.herbier.web.curator.ComparisonPage;
import cloud.girofle.herbier.web.curator.ComparisonsForm;
import cloud.girofle.herbier.web.curator.ComparisonsPage;
import cloud.girofle.herbier.web.curator.ImportDesk;
import cloud.girofle.herbier.web.curator.ImportsForm;
import cloud.girofle.herbier.web.curator.ImportsPage;
import cloud.girofle.herbier.web.curator.RunForm;
import cloud.girofle.herbier.web.curator.RunPage;
import cloud.girofle.herbier.web.curator.UndoForm;
import cloud.girofle.herbier.web.curator.UndoPage;
import cloud.girofle.herbier.web.curator.UploadForm;
import cloud.girofle.herbier.web.curator.UploadPage;
import cloud.girofle.herbier.web.curator.account.AccountsForm;
import cloud.girofle.herbier.web.curator.account.AccountsPage;
import cloud.girofle.herbier.web.curator.account.InvitationForm;
import cloud.girofle.herbier.web.curator.account.InvitationPage;
import cloud.girofle.herbier.web.curator.account.OwnForm;
import cloud.girofle.herbier.web.curator.account.OwnPage;
import cloud.girofle.herbier.web.curator.account.ProviderDoor;
import cloud.girofle.herbier.web.curator.account.SignInForm;
import cloud.girofle.herbier.web.curator.account.SignInPage;
import cloud.girofle.herbier.web.curator.account.SignOutForm;
import cloud.girofle.herbier.web.curator.account.SignOutPage;
import cloud.girofle.herbier.web.curator.annotation.AnnotatePage;
import cloud.girofle.herbier.web.curator.annotation.AnnotationForm;
import cloud.girofle.herbier.web.curator.annotation.CitationChoices;
import cloud.girofle.herbier.web.curator.entry.EntryDesk;
import cloud.girofle.herbier.web.curator.entry.EntryForm;
import cloud.girofle.herbier.web.curator.entry.EntryKind;
import cloud.girofle.herbier.web.curator.history.RestoreForm;
import cloud.girofle.herbier.web.curator.history.RestorePage;
import cloud.girofle.herbier.web.curator.history.WithdrawnThingsPage;
import cloud.girofle.herbier.web.curator.list.ListDesk;
import cloud.girofle.herbier.web.curator.list.ListForm;
import cloud.girofle.herbier.web.curator.reference.AddForm;
import cloud.girofle.herbier.web.curator.reference.AddPage;
import cloud.girofle.herbier.web.curator.reference.CorrectionForm;
import cloud.girofle.herbier.web.curator.reference.CorrectionPage;
import cloud.girofle.herbier.web.curator.reference.ReferenceDesk;
import cloud.girofle.herbier.web.curator.reference.ReferenceDeskForm;
import cloud.girofle.herbier.web.reader.parallel.ParallelSheet;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses of those who sign in, each with the least role it needs. All stand under {@code
 * /curation}, the only place that browsers bring a session to; nothing there is cached.
 */
final class CuratorRoutes {

    private static final String ROOM = "/curation";

    /** Where people come back to who signed in elsewhere. */
    static final String RETURN = ROOM + "/entrer/retour";

    private CuratorRoutes() {}

    /** Whether a path of the site, its language left out, is one of those who sign in. */
    static boolean isUnder(String path) {
        return path.equals(ROOM) || path.startsWith(ROOM + "/");
    }

    /** Signing in at the provider of a site; nothing is asked of it yet. */
    static ProviderDoor providerDoor(SiteSettings settings, Links links, Doors doors) {
        URI back = URI.create(links.absolute(links.in(SiteLanguage.FRENCH).providerReturn()));
        SignInWays ways = settings.signIn();
        return new ProviderDoor(
                ways.provider().map(theirs -> new Provider(theirs, back)), ways.role(), doors);
    }

    static List<Route> of(
            Library library,
            Catalogue catalogue,
            Doors doors,
            ProviderDoor providerDoor,
            ImportDesk desk) {
        return Stream.of(
                        accounts(doors, providerDoor),
                        versions(library),
                        annotations(library, catalogue),
                        corrections(library, catalogue),
                        knowledge(library, catalogue),
                        comparisons(library, catalogue, desk),
                        imports(library, desk))
                .flatMap(List::stream)
                .toList();
    }

    /** Correcting a reference, adding one, keeping lists. */
    private static List<Route> corrections(Library library, Catalogue catalogue) {
        ReferenceDesk reference = new ReferenceDesk(library, catalogue);
        CorrectionPage correction = new CorrectionPage(library);
        AddPage add = new AddPage(library, catalogue);
        ListDesk list = new ListDesk(library, catalogue);
        ListForm lists = new ListForm(list, library);
        return List.of(
                form(
                        Access.CONTRIBUTOR,
                        "/curation/references/{key}",
                        reference,
                        new ReferenceDeskForm(reference, library, catalogue)),
                form(
                        Access.CONTRIBUTOR,
                        "/curation/references/{key}/corriger",
                        correction,
                        new CorrectionForm(correction, library)),
                form(Access.CONTRIBUTOR, "/curation/ajouter", add, new AddForm(add, library)),
                form(Access.CONTRIBUTOR, "/curation/listes", list, lists),
                form(Access.CONTRIBUTOR, "/curation/listes/{slug}", list, lists));
    }

    /** Writing figures, questions, notes, and words on topics. */
    private static List<Route> knowledge(Library library, Catalogue catalogue) {
        EntryDesk figures = new EntryDesk(EntryKind.FIGURE, library, catalogue);
        EntryDesk questions = new EntryDesk(EntryKind.QUESTION, library, catalogue);
        EntryDesk notes = new EntryDesk(EntryKind.NOTE, library, catalogue);
        EntryDesk topics = new EntryDesk(EntryKind.TOPIC, library, catalogue);
        return List.of(
                entry("/curation/chiffres", figures, library),
                entry("/curation/chiffres/{slug}", figures, library),
                entry("/curation/questions", questions, library),
                entry("/curation/questions/{slug}", questions, library),
                entry("/curation/notes", notes, library),
                entry("/curation/notes/{slug}", notes, library),
                entry("/curation/themes/{slug}", topics, library));
    }

    private static Route entry(String path, EntryDesk desk, Library library) {
        return form(Access.CONTRIBUTOR, path, desk, new EntryForm(desk, library));
    }

    private static List<Route> accounts(Doors doors, ProviderDoor provider) {
        SignInPage signIn = new SignInPage(provider);
        InvitationPage invitation = new InvitationPage(doors.members(), provider);
        OwnPage own = new OwnPage(doors, provider);
        AccountsPage accounts = new AccountsPage(doors.members());
        return List.of(
                form(
                        Access.ANYONE,
                        "/curation/entrer",
                        signIn,
                        new SignInForm(signIn, doors, provider)),
                page(Access.ANYONE, RETURN, provider),
                form(Access.ANYONE, "/curation/sortir", new SignOutPage(), new SignOutForm(doors)),
                form(
                        Access.ANYONE,
                        "/curation/invitation/{token}",
                        invitation,
                        new InvitationForm(invitation, doors, provider)),
                form(Access.CONTRIBUTOR, "/curation/moi", own, new OwnForm(own, doors, provider)),
                form(
                        Access.CURATOR,
                        "/curation/comptes",
                        accounts,
                        new AccountsForm(accounts, doors.members())));
    }

    /** What was, brought back. */
    private static List<Route> versions(Library library) {
        RestorePage restore = new RestorePage(library);
        return List.of(
                form(
                        Access.CONTRIBUTOR,
                        "/curation/versions/{kind}/{id}",
                        restore,
                        new RestoreForm(library, new Curation(library), restore)),
                page(Access.CURATOR, "/curation/retires", new WithdrawnThingsPage(library)));
    }

    private static List<Route> annotations(Library library, Catalogue catalogue) {
        Curation curation = new Curation(library);
        AnnotatePage page = new AnnotatePage(library, curation);
        AnnotationForm form = new AnnotationForm(library, curation);
        return List.of(
                form(Access.CONTRIBUTOR, "/curation/references/{key}/annoter", page, form),
                form(Access.CONTRIBUTOR, "/curation/annotations/{id}", page, form),
                page(
                        Access.CONTRIBUTOR,
                        "/curation/citations",
                        new CitationChoices(library, catalogue)));
    }

    /** Sources beside files that are not imported. */
    private static List<Route> comparisons(
            Library library, Catalogue catalogue, ImportDesk imports) {
        ComparisonDesk desk = new ComparisonDesk(library, imports);
        ComparisonsPage page = new ComparisonsPage(new Parallels(library, catalogue), desk);
        List<Route> routes = new ArrayList<>();
        routes.add(
                form(
                        Access.CONTRIBUTOR,
                        "/curation/paralleles",
                        page,
                        new ComparisonsForm(page, desk)));
        for (Format format : ParallelSheet.FORMATS) {
            routes.add(
                    page(
                            Access.CONTRIBUTOR,
                            "/curation/paralleles/{id}/liste." + format.suffix(),
                            new ComparisonExport(desk, format)));
        }
        routes.add(
                form(
                        Access.CONTRIBUTOR,
                        "/curation/paralleles/{id}",
                        new ComparisonPage(desk),
                        new ComparisonForm(desk)));
        return routes;
    }

    private static List<Route> imports(Library library, ImportDesk desk) {
        ImportsPage imports = new ImportsPage(library, desk);
        return List.of(
                page(Access.ADMIN, "/curation/commencer", new BeginPage(library, desk)),
                form(Access.ADMIN, "/curation/imports", imports, new ImportsForm(imports, desk)),
                form(
                        Access.ADMIN,
                        "/curation/imports/envois/{id}",
                        new UploadPage(library, desk),
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

    /** A page that is only read. */
    static Route page(Access access, String path, Page page) {
        return route(access, path, page, Optional.empty());
    }

    /** A page with the form that changes what it shows. */
    static Route form(Access access, String path, Page page, Form form) {
        return route(access, path, page, Optional.of(form));
    }

    private static Route route(Access access, String path, Page page, Optional<Form> form) {
        return new Route(
                path, page, form, access, List.of(SiteLanguage.values()), Keeping.NEVER, true);
    }
}
