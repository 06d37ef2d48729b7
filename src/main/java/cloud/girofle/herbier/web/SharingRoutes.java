package cloud.girofle.herbier.web;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.machine.OaiPage;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The addresses by which others take, compare and give back. */
@SuppressWarnings("UnusedVariable") // Until each has its addresses.
final class SharingRoutes {

    private SharingRoutes() {}

    /**
     * Those of a library.
     *
     * @param contact mail address of whoever keeps it; may be empty
     */
    static List<Route> of(Library library, Catalogue catalogue, String contact) {
        return Stream.of(
                        capture(library, catalogue),
                        linked(library, catalogue),
                        exports(library, catalogue),
                        citing(library, catalogue),
                        feeds(library, catalogue),
                        oai(library, contact),
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
    private static List<Route> oai(Library library, String contact) {
        return List.of(
                new Route(
                        "/oai",
                        new OaiPage(library, contact),
                        Optional.empty(),
                        Access.ASKED,
                        List.of(SiteLanguage.FRENCH),
                        Keeping.WHILE_UNCHANGED));
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
