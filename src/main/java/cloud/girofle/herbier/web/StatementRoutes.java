package cloud.girofle.herbier.web;

import static cloud.girofle.herbier.web.Routes.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.reader.statement.AccessibilityPage;
import cloud.girofle.herbier.web.reader.statement.SobrietyPage;
import cloud.girofle.herbier.web.reader.statement.ThemePage;
import cloud.girofle.herbier.web.reader.statement.WeightsPage;
import cloud.girofle.herbier.web.visit.Meter;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.util.List;
import java.util.Optional;

/** The addresses where the site tells what it weighs and uses, and whether everyone can use it. */
final class StatementRoutes {

    private StatementRoutes() {}

    static List<Route> of(Library library, SiteSettings settings, Meter meter) {
        return List.of(
                ofTheMoment(
                        "/sobriete",
                        new SobrietyPage(library, meter, settings.data(), settings.machine())),
                reader("/sobriete/pages", new WeightsPage()),
                reader("/sobriete/{theme}", new ThemePage()),
                // A setting is in it, which no version knows of.
                ofTheMoment("/accessibilite", new AccessibilityPage(settings.contact())));
    }

    private static Route ofTheMoment(String path, Page page) {
        return new Route(
                path,
                page,
                Optional.empty(),
                Access.ANYONE,
                List.of(SiteLanguage.values()),
                Keeping.A_MOMENT);
    }
}
