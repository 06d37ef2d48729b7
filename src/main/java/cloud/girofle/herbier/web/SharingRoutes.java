package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.OpenRoutes.bilingual;
import static cloud.girofle.herbier.web.Routes.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.Bibliography;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.machine.BibliographyFile;
import cloud.girofle.herbier.web.reader.citing.BibliographyPage;
import cloud.girofle.herbier.web.reader.citing.CitePage;
import cloud.girofle.herbier.web.reader.citing.WorksToCite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The addresses by which others take, compare and give back. */
@SuppressWarnings("UnusedVariable") // Until each has its addresses.
final class SharingRoutes {

    private SharingRoutes() {}

    static List<Route> of(Library library, Catalogue catalogue, Bibliography bibliography) {
        return Stream.of(
                        capture(library, catalogue),
                        linked(library, catalogue),
                        exports(library, catalogue),
                        citing(library, catalogue, bibliography),
                        feeds(library, catalogue),
                        oai(library, catalogue),
                        parallels(library, catalogue),
                        share(library, catalogue))
                .flatMap(List::stream)
                .toList();
    }

    /** What Zotero asks when it saves a page. */
    private static List<Route> capture(Library library, Catalogue catalogue) {
        return List.of();
    }

    /** What we say, as data that link to others’. */
    private static List<Route> linked(Library library, Catalogue catalogue) {
        return List.of();
    }

    /** What can be taken away as a file. */
    private static List<Route> exports(Library library, Catalogue catalogue) {
        return List.of();
    }

    /** How references are cited. */
    private static List<Route> citing(
            Library library, Catalogue catalogue, Bibliography bibliography) {
        WorksToCite one = WorksToCite.reference(library, catalogue);
        WorksToCite list = WorksToCite.list(library);
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
        routes.add(reader("/references/{key}/citer", new CitePage(one, bibliography)));
        routes.add(reader("/listes/{slug}/citer", new BibliographyPage(list, bibliography)));
        routes.add(reader("/recherche/citer", new BibliographyPage(search, bibliography)));
        return routes;
    }

    /** What can be followed. */
    private static List<Route> feeds(Library library, Catalogue catalogue) {
        return List.of();
    }

    /** Harvesting. */
    private static List<Route> oai(Library library, Catalogue catalogue) {
        return List.of();
    }

    /** What two libraries share, and what each lacks. */
    private static List<Route> parallels(Library library, Catalogue catalogue) {
        return List.of();
    }

    /** What people are told of all this. */
    private static List<Route> share(Library library, Catalogue catalogue) {
        return List.of();
    }
}
