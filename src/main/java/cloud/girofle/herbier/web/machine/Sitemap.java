package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Change;
import cloud.girofle.herbier.text.Xml;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every page that search engines may list, in both languages (<a
 * href="https://www.sitemaps.org">sitemaps.org</a>).
 */
public final class Sitemap implements Page {

    private static final int AT_ONCE = 500;

    /** The format allows 50,000 addresses; each reference has two. */
    private static final int MOST_REFERENCES = 24_000;

    /**
     * What people write that has pages of its own, and where; of each kind not more than so many.
     */
    private static final Map<Subject.Kind, String> OURS =
            new EnumMap<>(
                    Map.of(
                            Subject.Kind.LIST, "/listes/",
                            Subject.Kind.FIGURE, "/chiffres/",
                            Subject.Kind.QUESTION, "/questions/",
                            Subject.Kind.NOTE, "/notes/"));

    private static final int MOST_OF_OURS = 250;

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/themes",
                    "/auteurs",
                    "/mots-cles",
                    "/collections",
                    "/sources",
                    "/paralleles",
                    "/listes",
                    "/chiffres",
                    "/questions",
                    "/notes",
                    "/cartes",
                    "/a-propos",
                    "/api");

    private final Library library;

    /** The map of that library. */
    public Sitemap(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        PAGES.forEach(path -> append(xml, visit.links(), path));
        library.thesaurus()
                .topics()
                .forEach(topic -> append(xml, visit.links(), "/themes/" + topic.id()));
        OURS.forEach((kind, folder) ->
                library.written().latest(kind, MOST_OF_OURS).stream()
                        .map(entry -> folder + entry.subject().id())
                        .forEach(path -> append(xml, visit.links(), path)));
        int written = 0;
        List<Change> changes = library.changesAfter(0, AT_ONCE);
        while (!changes.isEmpty() && written < MOST_REFERENCES) {
            for (Change change : changes) {
                if (change instanceof Change.Saved) {
                    append(xml, visit.links(), "/references/" + change.key());
                    written++;
                }
            }
            changes = library.changesAfter(changes.getLast().number(), AT_ONCE);
        }
        xml.append("</urlset>\n");
        return new Answer.Text(200, "application/xml; charset=utf-8", xml.toString());
    }

    private static void append(StringBuilder xml, Links links, String path) {
        for (SiteLanguage language : SiteLanguage.values()) {
            String address = links.absolute(links.in(language).to(path));
            xml.append("<url><loc>").append(Xml.escaped(address)).append("</loc></url>\n");
        }
    }
}
