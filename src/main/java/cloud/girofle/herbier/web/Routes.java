package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.sharing.linked.WebAnnotations;
import cloud.girofle.herbier.web.curator.ImportDesk;
import cloud.girofle.herbier.web.curator.account.ProviderDoor;
import cloud.girofle.herbier.web.machine.OpenSearch;
import cloud.girofle.herbier.web.machine.Robots;
import cloud.girofle.herbier.web.machine.StaticFile;
import cloud.girofle.herbier.web.machine.Suggestions;
import cloud.girofle.herbier.web.machine.api.WholeJson;
import cloud.girofle.herbier.web.machine.linked.Described;
import cloud.girofle.herbier.web.machine.linked.Signposted;
import cloud.girofle.herbier.web.reader.AboutPage;
import cloud.girofle.herbier.web.reader.AnnotationPage;
import cloud.girofle.herbier.web.reader.AnnotationsPage;
import cloud.girofle.herbier.web.reader.AuthorPage;
import cloud.girofle.herbier.web.reader.AuthorsPage;
import cloud.girofle.herbier.web.reader.CollectionPage;
import cloud.girofle.herbier.web.reader.CollectionsPage;
import cloud.girofle.herbier.web.reader.FilePage;
import cloud.girofle.herbier.web.reader.KeywordsPage;
import cloud.girofle.herbier.web.reader.ListPage;
import cloud.girofle.herbier.web.reader.ListsPage;
import cloud.girofle.herbier.web.reader.RecordPage;
import cloud.girofle.herbier.web.reader.ReferencePage;
import cloud.girofle.herbier.web.reader.SearchPage;
import cloud.girofle.herbier.web.reader.SourcePage;
import cloud.girofle.herbier.web.reader.SourcesPage;
import cloud.girofle.herbier.web.reader.Takings;
import cloud.girofle.herbier.web.reader.TitlesPage;
import cloud.girofle.herbier.web.reader.found.FoundLines;
import cloud.girofle.herbier.web.reader.history.ChangesPage;
import cloud.girofle.herbier.web.reader.history.HistoryPage;
import cloud.girofle.herbier.web.reader.history.ReferenceHistoryPage;
import cloud.girofle.herbier.web.reader.home.HomePage;
import cloud.girofle.herbier.web.visit.Assets;
import cloud.girofle.herbier.web.visit.Form;
import cloud.girofle.herbier.web.visit.Meter;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every address of the site, in one table; those that other sites take from stand in {@link
 * OpenRoutes} and {@link SharingRoutes}, those of what we make of the references in {@link
 * KnowledgeRoutes}, those of what the site says of itself in {@link StatementRoutes}, those of
 * people who sign in in {@link CuratorRoutes} and {@link ReviewRoutes}. All are read with GET or
 * HEAD; those that have a form take what is sent to them with POST.
 */
final class Routes {

    /**
     * One address.
     *
     * @param path in the site, without its base and language
     * @param page that answers
     * @param form that takes what is sent there, if anything may be
     * @param access who may use it, page and form alike
     * @param languages in which it exists
     * @param keeping how long its answers hold
     * @param eased whether a script of ours eases its use
     */
    record Route(
            String path,
            Page page,
            Optional<Form> form,
            Access access,
            List<SiteLanguage> languages,
            Keeping keeping,
            boolean eased) {

        /** One that no script eases. */
        Route(
                String path,
                Page page,
                Optional<Form> form,
                Access access,
                List<SiteLanguage> languages,
                Keeping keeping) {
            this(path, page, form, access, languages, keeping, false);
        }
    }

    private Routes() {}

    /** In the order they are tried: {@code /references/KEY.bib} before {@code /references/KEY}. */
    static List<Route> of(
            Library library,
            Catalogue catalogue,
            Bibliography bibliography,
            Assets assets,
            SiteSettings settings,
            Doors doors,
            ProviderDoor providerDoor,
            ImportDesk desk,
            Meter meter,
            List<Route> watched) {
        Takings takings = new Takings(library, catalogue, WholeJson.weight(library, catalogue));
        Stock stock = new Stock(library, catalogue, bibliography, takings, settings);
        return Stream.of(
                        SharingRoutes.of(stock),
                        OpenRoutes.of(library, catalogue),
                        KnowledgeRoutes.of(stock),
                        StatementRoutes.of(library, settings, meter),
                        watched,
                        pages(library, catalogue, assets, settings.content(), takings),
                        CuratorRoutes.of(library, catalogue, doors, providerDoor, desk),
                        BulkRoutes.of(library, catalogue),
                        ReviewRoutes.open(library),
                        ReviewRoutes.of(library, catalogue, doors))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> pages(
            Library library, Catalogue catalogue, Assets assets, Path content, Takings takings) {
        return List.of(
                eased(reader("/", new HomePage(library, catalogue))),
                eased(
                        reader(
                                "/recherche",
                                new SearchPage(
                                        library, catalogue, new FoundLines(library), takings))),
                reader(
                        "/references/{key}",
                        new Signposted(library, new ReferencePage(library, catalogue, takings))),
                reader("/references", new TitlesPage(library, catalogue)),
                // Annotations.
                reader(
                        "/references/{key}/annotations",
                        new Described(new AnnotationsPage(library), WebAnnotations.MEDIA_TYPE)),
                reader(
                        "/annotations/{id}",
                        new Described(new AnnotationPage(library), WebAnnotations.MEDIA_TYPE)),
                reader("/auteurs", new AuthorsPage(catalogue)),
                reader("/auteurs/{slug}", new AuthorPage(library, catalogue, takings)),
                reader("/mots-cles", new KeywordsPage(catalogue)),
                reader("/collections", new CollectionsPage(library, catalogue)),
                reader(
                        "/collections/{source}/{id}",
                        new CollectionPage(library, catalogue, takings)),
                reader("/sources", new SourcesPage(library, catalogue)),
                reader("/sources/{slug}", new SourcePage(library, catalogue, takings)),
                // What became of things.
                reader(
                        "/references/{key}/notice",
                        new RecordPage(
                                library, takings, new ReferencePage(library, catalogue, takings))),
                reader("/references/{key}/historique", new ReferenceHistoryPage(library)),
                reader("/annotations/{id}/historique", new HistoryPage(library, Kind.ANNOTATION)),
                reader("/listes/{id}/historique", new HistoryPage(library, Kind.LIST)),
                reader("/changements", new ChangesPage(library)),
                reader("/listes", new ListsPage(library)),
                reader("/listes/{slug}", new Described(new ListPage(library, takings))),
                reader("/a-propos", new AboutPage(content)),
                reader("/suggestions", new Suggestions(catalogue)),
                reader("/opensearch.xml", new OpenSearch()),
                machine("/robots.txt", new Robots(), Keeping.WHILE_UNCHANGED),
                machine("/fichiers/{sha256}/{name}", new FilePage(library), Keeping.FOREVER),
                machine("/static/{file}", new StaticFile(assets), Keeping.FOREVER));
    }

    /** A page for readers. */
    static Route reader(String path, Page page) {
        return new Route(
                path,
                page,
                Optional.empty(),
                Access.ANYONE,
                List.of(SiteLanguage.values()),
                Keeping.WHILE_UNCHANGED);
    }

    private static Route eased(Route route) {
        return new Route(
                route.path(),
                route.page(),
                route.form(),
                route.access(),
                route.languages(),
                route.keeping(),
                true);
    }

    /** Something for programs, which has no language. */
    static Route machine(String path, Page page, Keeping keeping) {
        return new Route(
                path, page, Optional.empty(), Access.ANYONE, List.of(SiteLanguage.FRENCH), keeping);
    }
}
