package cloud.girofle.herbier.web;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.machine.ReferenceExport;
import cloud.girofle.herbier.web.machine.SearchExport;
import cloud.girofle.herbier.web.machine.SearchFeed;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that other sites, their scripts included, take the library from: formats of a search
 * and of a reference, and the API.
 */
final class OpenRoutes {

    private OpenRoutes() {}

    static List<Route> of(Library library, Catalogue catalogue) {
        List<Route> routes = new ArrayList<>();
        // «KEY.biblatex.bib» before «KEY.bib», which would take it for the key of its own.
        List<Format> formats =
                Arrays.stream(Format.values())
                        .sorted(Comparator.comparing(format -> -format.suffix().length()))
                        .toList();
        for (Format format : formats) {
            String suffix = "." + format.suffix();
            routes.add(
                    bilingual(
                            "/recherche" + suffix, new SearchExport(library, catalogue, format)));
            routes.add(
                    bilingual("/references/{key}" + suffix, new ReferenceExport(library, format)));
        }
        routes.add(bilingual("/recherche.atom", new SearchFeed(library, catalogue)));
        return routes;
    }

    /** In either language, so that whoever adds a suffix to an address they read finds it. */
    private static Route bilingual(String path, Page page) {
        return open(path, page, List.of(SiteLanguage.values()));
    }

    private static Route open(String path, Page page, List<SiteLanguage> languages) {
        return new Route(
                path,
                page,
                Optional.empty(),
                Access.ANYWHERE,
                languages,
                Keeping.WHILE_UNCHANGED);
    }
}
