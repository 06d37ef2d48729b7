package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.OpenRoutes.bilingual;
import static cloud.girofle.herbier.web.OpenRoutes.open;
import static cloud.girofle.herbier.web.Routes.machine;
import static cloud.girofle.herbier.web.Routes.reader;

import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.sharing.OpenFiles;
import cloud.girofle.herbier.sharing.Parcel;
import cloud.girofle.herbier.sharing.parallel.Parallels;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.machine.BibliographyFile;
import cloud.girofle.herbier.web.machine.ChangePassword;
import cloud.girofle.herbier.web.machine.OaiPage;
import cloud.girofle.herbier.web.machine.ParallelsExport;
import cloud.girofle.herbier.web.machine.Sitemap;
import cloud.girofle.herbier.web.machine.Unapi;
import cloud.girofle.herbier.web.machine.export.Chosen;
import cloud.girofle.herbier.web.machine.export.ExportPage;
import cloud.girofle.herbier.web.machine.feed.ChangesFeed;
import cloud.girofle.herbier.web.machine.feed.FeedContent;
import cloud.girofle.herbier.web.machine.feed.FeedFormat;
import cloud.girofle.herbier.web.machine.feed.SearchFeed;
import cloud.girofle.herbier.web.machine.feed.TopicFeed;
import cloud.girofle.herbier.web.machine.feed.WrittenFeed;
import cloud.girofle.herbier.web.machine.linked.AnnotationJsonLd;
import cloud.girofle.herbier.web.machine.linked.AnnotationsJsonLd;
import cloud.girofle.herbier.web.machine.linked.EntryJsonLd;
import cloud.girofle.herbier.web.machine.linked.LinksetJson;
import cloud.girofle.herbier.web.machine.linked.ReferenceJsonLd;
import cloud.girofle.herbier.web.machine.linked.ThesaurusSkos;
import cloud.girofle.herbier.web.machine.linked.VoidDescription;
import cloud.girofle.herbier.web.reader.ListPage;
import cloud.girofle.herbier.web.reader.ReferencePage;
import cloud.girofle.herbier.web.reader.Takings;
import cloud.girofle.herbier.web.reader.ToldPage;
import cloud.girofle.herbier.web.reader.citing.BibliographyPage;
import cloud.girofle.herbier.web.reader.citing.CitePage;
import cloud.girofle.herbier.web.reader.citing.WorksToCite;
import cloud.girofle.herbier.web.reader.formats.FormatsPage;
import cloud.girofle.herbier.web.reader.parallel.ParallelSheet;
import cloud.girofle.herbier.web.reader.parallel.ParallelsPage;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Templates;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The addresses by which others take, compare and give back. */
final class SharingRoutes {

    private SharingRoutes() {}

    static List<Route> of(Stock stock) {
        return Stream.of(
                        capture(stock),
                        linked(stock),
                        exports(stock),
                        citing(stock),
                        feeds(stock),
                        oai(stock),
                        parallels(stock),
                        share())
                .flatMap(List::stream)
                .toList();
    }

    /** What Zotero asks when it saves a page. */
    private static List<Route> capture(Stock stock) {
        return List.of(open("/unapi", new Unapi(stock.library())));
    }

    /** What we say, as data that link to others’. */
    private static List<Route> linked(Stock stock) {
        Library library = stock.library();
        Catalogue catalogue = stock.catalogue();
        ThesaurusSkos turtle = new ThesaurusSkos(library, catalogue, ThesaurusSkos.Format.TURTLE);
        ThesaurusSkos json = new ThesaurusSkos(library, catalogue, ThesaurusSkos.Format.JSON_LD);
        return List.of(
                bilingual("/themes.ttl", turtle),
                bilingual("/themes.jsonld", json),
                bilingual("/themes/{slug}.ttl", turtle),
                bilingual("/themes/{slug}.jsonld", json),
                bilingual("/references/{key}.linkset.json", new LinksetJson(library)),
                bilingual("/references/{key}.jsonld", new ReferenceJsonLd(library, catalogue)),
                bilingual("/references/{key}/annotations.jsonld", new AnnotationsJsonLd(library)),
                bilingual("/annotations/{id}.jsonld", new AnnotationJsonLd(library)),
                bilingual("/chiffres/{slug}.jsonld", new EntryJsonLd(library, Kind.FIGURE)),
                bilingual("/questions/{slug}.jsonld", new EntryJsonLd(library, Kind.QUESTION)),
                bilingual("/notes/{slug}.jsonld", new EntryJsonLd(library, Kind.NOTE)),
                bilingual("/listes/{slug}.jsonld", new EntryJsonLd(library, Kind.LIST)),
                open("/.well-known/void", new VoidDescription(library)),
                machine("/.well-known/change-password", new ChangePassword(), Keeping.NEVER),
                machine("/sitemap.xml", new Sitemap(library), Keeping.WHILE_UNCHANGED),
                machine("/sitemap-{number}.xml", new Sitemap(library), Keeping.WHILE_UNCHANGED));
    }

    /** What can be taken away as a file. */
    private static List<Route> exports(Stock stock) {
        Library library = stock.library();
        Catalogue catalogue = stock.catalogue();
        Takings takings = stock.takings();
        OpenFiles files = takings.files();
        Map<String, Chosen> ways =
                Map.of(
                        "/recherche", Chosen.bySearch(library, catalogue),
                        "/references/{key}",
                                Chosen.byKey(
                                        library, new ReferencePage(library, catalogue, takings)),
                        "/listes/{slug}", Chosen.byList(library, new ListPage(library, takings)));
        // «KEY.biblatex.bib» before «KEY.bib», which would take it for the key of its own.
        List<Parcel> parcels =
                Parcel.all().stream()
                        .sorted(Comparator.comparingInt(parcel -> -parcel.suffix().length()))
                        .toList();
        List<Route> routes = new ArrayList<>();
        routes.add(reader("/partager/formats", new FormatsPage(library)));
        ways.forEach((path, chosen) ->
                parcels.forEach(parcel ->
                        routes.add(
                                bilingual(
                                        path + "." + parcel.suffix(),
                                        new ExportPage(
                                                library, catalogue, files, chosen, parcel)))));
        return routes;
    }

    /** How references are cited. */
    private static List<Route> citing(Stock stock) {
        Library library = stock.library();
        Catalogue catalogue = stock.catalogue();
        Bibliography bibliography = stock.bibliography();
        WorksToCite one =
                WorksToCite.reference(
                        library, new ReferencePage(library, catalogue, stock.takings()));
        WorksToCite list = WorksToCite.list(library, new ListPage(library, stock.takings()));
        WorksToCite search = WorksToCite.search(library, catalogue);
        List<Route> routes = new ArrayList<>();
        for (BibliographyFile.Form form : BibliographyFile.Form.values()) {
            String suffix = "." + form.name().toLowerCase(Locale.ROOT);
            routes.add(
                    bilingual(
                            "/references/{key}/citer" + suffix,
                            new BibliographyFile(one, bibliography, form)));
            routes.add(
                    bilingual(
                            "/listes/{slug}" + suffix,
                            new BibliographyFile(list, bibliography, form)));
            routes.add(
                    bilingual(
                            "/recherche" + suffix,
                            new BibliographyFile(search, bibliography, form)));
        }
        routes.add(
                reader(
                        "/references/{key}/citer",
                        new CitePage(one, bibliography, stock.takings())));
        routes.add(reader("/listes/{slug}/citer", new BibliographyPage(list, bibliography)));
        routes.add(reader("/recherche/citer", new BibliographyPage(search, bibliography)));
        return routes;
    }

    /** What can be followed. */
    private static List<Route> feeds(Stock stock) {
        Library library = stock.library();
        FeedContent contents =
                new FeedContent(library, stock.bibliography(), stock.takings(), new Templates());
        List<Route> routes = new ArrayList<>();
        for (FeedFormat format : FeedFormat.values()) {
            String suffix = "." + format.suffix();
            routes.add(
                    bilingual(
                            "/recherche" + suffix,
                            new SearchFeed(library, stock.catalogue(), contents, format)));
            routes.add(bilingual("/changements" + suffix, new ChangesFeed(library, format)));
            routes.add(
                    bilingual(
                            "/themes/{slug}" + suffix,
                            new TopicFeed(library, stock.catalogue(), contents, format)));
            routes.add(
                    bilingual(
                            "/notes" + suffix,
                            new WrittenFeed(library, contents, Kind.NOTE, format)));
            routes.add(
                    bilingual(
                            "/annotations" + suffix,
                            new WrittenFeed(library, contents, Kind.ANNOTATION, format)));
        }
        return routes;
    }

    /** Harvesting. */
    private static List<Route> oai(Stock stock) {
        return List.of(
                new Route(
                        "/oai",
                        new OaiPage(stock.library(), stock.settings().contact()),
                        Optional.empty(),
                        Access.ASKED,
                        List.of(SiteLanguage.FRENCH),
                        Keeping.WHILE_UNCHANGED));
    }

    /** What two libraries share, and what each lacks. */
    private static List<Route> parallels(Stock stock) {
        Library library = stock.library();
        Parallels parallels = new Parallels(library, stock.catalogue());
        List<Route> routes = new ArrayList<>();
        routes.add(reader("/paralleles", new ParallelsPage(library, parallels)));
        for (Format format : ParallelSheet.FORMATS) {
            routes.add(
                    bilingual(
                            "/paralleles." + format.suffix(),
                            new ParallelsExport(parallels, format)));
        }
        return routes;
    }

    /** What people are told of all this. */
    private static List<Route> share() {
        return List.of(reader("/partager", ToldPage.share()), reader("/aide", ToldPage.help()));
    }
}
