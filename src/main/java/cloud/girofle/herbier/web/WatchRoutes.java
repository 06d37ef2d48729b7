package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.web.Routes.Route;
import cloud.girofle.herbier.web.machine.Health;
import cloud.girofle.herbier.web.machine.Metrics;
import cloud.girofle.herbier.web.machine.Pulse;
import cloud.girofle.herbier.web.visit.Meter;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Traffic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The addresses of those who watch over the site. */
final class WatchRoutes {

    private WatchRoutes() {}

    static List<Route> of(
            Library library,
            Catalogue catalogue,
            Doors doors,
            Meter meter,
            Traffic traffic,
            Path data) {
        Pulse pulse = new Pulse(library, catalogue, doors, data);
        return List.of(
                Routes.machine("/sante", Health.text(pulse), Keeping.NEVER),
                Routes.machine("/sante.json", Health.json(pulse), Keeping.NEVER),
                new Route(
                        "/metriques",
                        new Metrics(library, doors, meter, traffic, pulse),
                        Optional.empty(),
                        Access.WATCHER,
                        List.of(SiteLanguage.FRENCH),
                        Keeping.NEVER));
    }
}
