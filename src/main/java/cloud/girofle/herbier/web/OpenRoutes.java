package cloud.girofle.herbier.web;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.machine.FiguresCsv;
import cloud.girofle.herbier.web.machine.api.CollectionsJson;
import cloud.girofle.herbier.web.machine.api.FigureJson;
import cloud.girofle.herbier.web.machine.api.FiguresJson;
import cloud.girofle.herbier.web.machine.api.NoteJson;
import cloud.girofle.herbier.web.machine.api.NotesJson;
import cloud.girofle.herbier.web.machine.api.NothingHere;
import cloud.girofle.herbier.web.machine.api.OpenApi;
import cloud.girofle.herbier.web.machine.api.QuestionJson;
import cloud.girofle.herbier.web.machine.api.QuestionsJson;
import cloud.girofle.herbier.web.machine.api.ReferenceJson;
import cloud.girofle.herbier.web.machine.api.SearchJson;
import cloud.girofle.herbier.web.machine.api.SourcesJson;
import cloud.girofle.herbier.web.machine.api.TopicJson;
import cloud.girofle.herbier.web.machine.api.TopicsJson;
import cloud.girofle.herbier.web.machine.api.ValuesJson;
import cloud.girofle.herbier.web.reader.ToldPage;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that other sites, their scripts included, take the library from: formats of a
 * search and of a reference, and the API.
 */
final class OpenRoutes {

    private OpenRoutes() {}

    static List<Route> of(Library library, Catalogue catalogue) {
        List<Route> routes = new ArrayList<>();
        SearchJson search = new SearchJson(library, catalogue);
        ReferenceJson reference = new ReferenceJson(library, catalogue);
        routes.add(bilingual("/recherche.json", search));
        routes.add(bilingual("/references/{key}.json", reference));
        routes.add(bilingual("/chiffres.fr.csv", new FiguresCsv(library, true)));
        routes.add(bilingual("/chiffres.csv", new FiguresCsv(library, false)));
        routes.add(bilingual("/chiffres.json", FiguresJson.found(library)));
        routes.add(bilingual("/api", ToldPage.api()));
        routes.add(api("/api/openapi.json", new OpenApi()));
        routes.add(api("/api/v1/search", search));
        routes.add(api("/api/v1/references/{key}", reference));
        routes.add(api("/api/v1/authors", ValuesJson.authors(catalogue)));
        routes.add(api("/api/v1/keywords", ValuesJson.keywords(catalogue)));
        routes.add(api("/api/v1/topics", new TopicsJson(library, catalogue)));
        routes.add(api("/api/v1/topics/{id}", new TopicJson(library, catalogue)));
        routes.add(api("/api/v1/notes", new NotesJson(library)));
        routes.add(api("/api/v1/notes/{slug}", new NoteJson(library)));
        routes.add(api("/api/v1/questions", new QuestionsJson(library)));
        routes.add(api("/api/v1/questions/{slug}", new QuestionJson(library)));
        routes.add(api("/api/v1/collections", new CollectionsJson(library, catalogue)));
        routes.add(api("/api/v1/sources", new SourcesJson(library, catalogue)));
        routes.add(api("/api/v1/figures", FiguresJson.all(library)));
        routes.add(api("/api/v1/figures/{slug}", new FigureJson(library)));
        routes.add(api("/api/<rest>", new NothingHere()));
        return routes;
    }

    /** In either language, so that whoever adds a suffix to an address they read finds it. */
    static Route bilingual(String path, Page page) {
        return open(path, page, List.of(SiteLanguage.values()));
    }

    /** Its names are English, its data are in whatever language they are: it has none. */
    private static Route api(String path, Page page) {
        return open(path, page);
    }

    /** Without a language. */
    static Route open(String path, Page page) {
        return open(path, page, List.of(SiteLanguage.FRENCH));
    }

    private static Route open(String path, Page page, List<SiteLanguage> languages) {
        return new Route(
                path, page, Optional.empty(), Access.ANYWHERE, languages, Keeping.WHILE_UNCHANGED);
    }
}
