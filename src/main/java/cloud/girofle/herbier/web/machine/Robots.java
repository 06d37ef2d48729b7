package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;

/**
 * Asks robots to leave searches alone: there are endlessly many, and every reference is in the map.
 * The pages of those who keep the library are not for them either.
 */
public final class Robots implements Page {

    @Override
    public Answer show(Visit visit) {
        Links links = visit.links();
        return new Answer.Text(
                200,
                "text/plain; charset=utf-8",
                """
                User-agent: *
                Disallow: %s
                Disallow: %s
                Disallow: %s
                Disallow: %s
                Sitemap: %s
                """
                        .formatted(
                                links.search(),
                                links.in(SiteLanguage.ENGLISH).search(),
                                links.to("/curation/"),
                                links.in(SiteLanguage.ENGLISH).to("/curation/"),
                                links.absolute(links.to("/sitemap.xml"))));
    }
}
