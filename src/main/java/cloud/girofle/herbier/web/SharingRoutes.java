package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.OpenRoutes.bilingual;
import static cloud.girofle.herbier.web.OpenRoutes.open;
import static cloud.girofle.herbier.web.Routes.machine;

import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.machine.ChangePassword;
import cloud.girofle.herbier.web.machine.Sitemap;
import cloud.girofle.herbier.web.machine.linked.AnnotationJsonLd;
import cloud.girofle.herbier.web.machine.linked.AnnotationsJsonLd;
import cloud.girofle.herbier.web.machine.linked.EntryJsonLd;
import cloud.girofle.herbier.web.machine.linked.LinksetJson;
import cloud.girofle.herbier.web.machine.linked.ReferenceJsonLd;
import cloud.girofle.herbier.web.machine.linked.ThesaurusSkos;
import cloud.girofle.herbier.web.machine.linked.VoidDescription;
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
        return List.of();
    }

    /** What people are told of all this. */
    private static List<Route> share(Library library, Catalogue catalogue) {
        return List.of();
    }
}
