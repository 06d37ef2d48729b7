package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.OpenRoutes.bilingual;
import static cloud.girofle.herbier.web.Routes.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.OpenFiles;
import cloud.girofle.herbier.sharing.Parcel;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.machine.export.Chosen;
import cloud.girofle.herbier.web.machine.export.ExportPage;
import cloud.girofle.herbier.web.reader.ListPage;
import cloud.girofle.herbier.web.reader.ReferencePage;
import cloud.girofle.herbier.web.reader.Takings;
import cloud.girofle.herbier.web.reader.formats.FormatsPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The addresses by which others take, compare and give back. */
@SuppressWarnings("UnusedVariable") // Until each has its addresses.
final class SharingRoutes {

    private SharingRoutes() {}

    static List<Route> of(Library library, Catalogue catalogue, Takings takings) {
        return Stream.of(
                        capture(library, catalogue),
                        linked(library, catalogue),
                        exports(library, catalogue, takings),
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
    private static List<Route> exports(Library library, Catalogue catalogue, Takings takings) {
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
        return List.of();
    }

    /** What people are told of all this. */
    private static List<Route> share(Library library, Catalogue catalogue) {
        return List.of();
    }
}
