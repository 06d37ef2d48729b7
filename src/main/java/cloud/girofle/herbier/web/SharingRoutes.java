package cloud.girofle.herbier.web;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.parallel.Parallels;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.machine.ParallelsExport;
import cloud.girofle.herbier.web.reader.parallel.ParallelSheet;
import cloud.girofle.herbier.web.reader.parallel.ParallelsPage;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The addresses by which others take, compare and give back. */
@SuppressWarnings("UnusedVariable") // Until each has its addresses.
final class SharingRoutes {

    private SharingRoutes() {}

    static List<Route> of(Library library, Catalogue catalogue) {
        return Stream.of(
                        capture(library, catalogue),
                        linked(library, catalogue),
                        exports(library, catalogue),
                        citing(library, catalogue),
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
    private static List<Route> citing(Library library, Catalogue catalogue) {
        return List.of();
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
        Parallels parallels = new Parallels(library, catalogue);
        List<Route> routes = new ArrayList<>();
        routes.add(Routes.reader("/paralleles", new ParallelsPage(library, parallels)));
        for (Format format : ParallelSheet.FORMATS) {
            routes.add(
                    OpenRoutes.bilingual(
                            "/paralleles." + format.suffix(),
                            new ParallelsExport(parallels, format)));
        }
        return routes;
    }

    /** What people are told of all this. */
    private static List<Route> share(Library library, Catalogue catalogue) {
        return List.of();
    }
}
