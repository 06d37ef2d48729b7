package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/**
 * Asks robots to leave searches, comparisons and versions alone: there are endlessly many, and
 * every reference is in the map. The pages of those who keep the library are not for them either.
 */
public final class Robots implements Page {

    @Override
    public Answer show(Visit visit) {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        for (SiteLanguage language : SiteLanguage.values()) {
            Links links = visit.links().in(language);
            List.of(
                            links.search(),
                            links.changes() + "?",
                            links.open().parallels() + "?",
                            links.to("/*/historique"),
                            links.to("/curation/"))
                    .forEach(path -> text.append("Disallow: ").append(path).append('\n'));
        }
        String map = visit.links().absolute(visit.links().to("/sitemap.xml"));
        return new Answer.Text(200, "text/plain; charset=utf-8", text + "Sitemap: " + map + "\n");
    }
}
