package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Xml;
import cloud.girofle.herbier.web.machine.SitemapPlaces.Place;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * Every page that search engines may list, in both languages, and when each last changed (<a
 * href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>): the parts of the map, at {@code
 * /sitemap.xml}, or one of them, at {@code /sitemap-1.xml}.
 */
public final class Sitemap implements Page {

    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Library library;

    /** The map of that library. */
    public Sitemap(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        String number = visit.part("number");
        SitemapPlaces places = new SitemapPlaces(library);
        if (number.isEmpty()) {
            return xml(200, index(visit.links(), places));
        }
        List<Place> part =
                number.matches("[1-9]\\d{0,4}") ? places.part(Integer.parseInt(number)) : List.of();
        return xml(part.isEmpty() ? 404 : 200, part(visit.links(), part));
    }

    private static Answer xml(int status, String xml) {
        return new Answer.Text(
                status,
                "application/xml; charset=utf-8",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml);
    }

    private static String index(Links links, SitemapPlaces places) {
        StringBuilder xml = new StringBuilder("<sitemapindex xmlns=\"" + SCHEMA + "\">\n");
        int parts = places.parts();
        for (int number = 1; number <= parts; number++) {
            String address = links.absolute(links.to("/sitemap-" + number + ".xml"));
            xml.append("<sitemap><loc>").append(Xml.escaped(address)).append("</loc>");
            places.part(number).stream()
                    .flatMap(place -> place.changed().stream())
                    .max(Comparator.naturalOrder())
                    .ifPresent(latest -> xml.append(modified(latest)));
            xml.append("</sitemap>\n");
        }
        return xml + "</sitemapindex>\n";
    }

    private static String part(Links links, List<Place> places) {
        StringBuilder xml =
                new StringBuilder(
                        "<urlset xmlns=\"%s\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
                                .formatted(SCHEMA));
        places.forEach(place -> append(xml, links, place));
        return xml + "</urlset>\n";
    }

    /** Each language of a page names all of them, itself too. */
    private static void append(StringBuilder xml, Links links, Place place) {
        StringBuilder languages = new StringBuilder();
        for (SiteLanguage language : SiteLanguage.values()) {
            languages.append(
                    "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                            .formatted(language.code(), address(links, language, place)));
        }
        for (SiteLanguage language : SiteLanguage.values()) {
            xml.append("<url><loc>")
                    .append(address(links, language, place))
                    .append("</loc>")
                    .append(place.changed().map(Sitemap::modified).orElse(""))
                    .append(languages)
                    .append("</url>\n");
        }
    }

    private static String address(Links links, SiteLanguage language, Place place) {
        return Xml.escaped(links.absolute(links.in(language).to(place.path())));
    }

    private static String modified(Instant moment) {
        return "<lastmod>" + moment.truncatedTo(ChronoUnit.SECONDS) + "</lastmod>";
    }
}
